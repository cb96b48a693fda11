package city.lianbo.campaign;

import city.lianbo.platform.DomainEvent;

/// Deliveries were planned and quota reserved.
public record CampaignScheduled(CampaignId campaign, int accounts) implements DomainEvent {

    @Override
    public String subjectType() {
        return "campaign";
    }

    @Override
    public String subjectId() {
        return campaign.toString();
    }
}
