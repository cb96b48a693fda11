package city.lianbo.campaign;

import city.lianbo.platform.DomainEvent;

/// A person took a campaign's halt back.
public record CampaignResumed(CampaignId campaign, int accounts) implements DomainEvent {

    @Override
    public String subjectType() {
        return "campaign";
    }

    @Override
    public String subjectId() {
        return campaign.toString();
    }
}
