package city.lianbo.campaign;

import city.lianbo.platform.DomainEvent;

/// A person began to set an earlier campaign right everywhere.
public record CorrectionBegun(CampaignId campaign, CampaignId corrects, CorrectionKind kind)
        implements DomainEvent {

    @Override
    public String subjectType() {
        return "campaign";
    }

    @Override
    public String subjectId() {
        return campaign.toString();
    }
}
