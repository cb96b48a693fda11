package city.lianbo.campaign;

import city.lianbo.platform.DomainEvent;

/// A campaign may leave on blackout days and in quiet hours.
public record CampaignDeclaredUrgent(CampaignId campaign, String reason) implements DomainEvent {

    @Override
    public String subjectType() {
        return "campaign";
    }

    @Override
    public String subjectId() {
        return campaign.toString();
    }
}
