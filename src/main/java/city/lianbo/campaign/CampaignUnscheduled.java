package city.lianbo.campaign;

import city.lianbo.platform.DomainEvent;

/// A schedule was taken back before anything left.
public record CampaignUnscheduled(CampaignId campaign) implements DomainEvent {

    @Override
    public String subjectType() {
        return "campaign";
    }

    @Override
    public String subjectId() {
        return campaign.toString();
    }
}
