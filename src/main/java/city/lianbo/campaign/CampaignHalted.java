package city.lianbo.campaign;

import city.lianbo.platform.DomainEvent;

/// A person halted a campaign.
public record CampaignHalted(CampaignId campaign, int stopped, int mayHaveLeft)
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
