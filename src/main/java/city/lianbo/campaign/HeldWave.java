package city.lianbo.campaign;

import java.time.Instant;

/// A wave that waits for a person's decision.
///
/// @param ends when its deliveries are too late, if nobody decides
public record HeldWave(
        CampaignId campaign,
        String title,
        int ordinal,
        GateReason reason,
        int accounts,
        Instant ends) {}
