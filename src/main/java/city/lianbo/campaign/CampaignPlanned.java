package city.lianbo.campaign;

import city.lianbo.platform.DomainEvent;

/// A campaign was begun.
public record CampaignPlanned(CampaignId campaign, String title) implements DomainEvent {

    @Override
    public String subjectType() {
        return "campaign";
    }

    @Override
    public String subjectId() {
        return campaign.toString();
    }
}
