package city.lianbo.campaign;

/// A campaign that sets another right.
///
/// @param campaign the later one
/// @param corrects the earlier one
public record Correction(
        CampaignId campaign,
        String title,
        CampaignId corrects,
        String correctsTitle,
        CorrectionKind kind) {}
