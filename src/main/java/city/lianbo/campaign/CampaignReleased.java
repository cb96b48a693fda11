package city.lianbo.campaign;

import city.lianbo.platform.DomainEvent;

/// A person released a campaign: from here the machine may send.
public record CampaignReleased(CampaignId campaign, int accounts) implements DomainEvent {

    @Override
    public String subjectType() {
        return "campaign";
    }

    @Override
    public String subjectId() {
        return campaign.toString();
    }
}
