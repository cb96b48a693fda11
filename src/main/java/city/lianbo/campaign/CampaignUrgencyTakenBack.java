package city.lianbo.campaign;

import city.lianbo.platform.DomainEvent;

/// A campaign keeps to the rules of time again.
public record CampaignUrgencyTakenBack(CampaignId campaign) implements DomainEvent {

    @Override
    public String subjectType() {
        return "campaign";
    }

    @Override
    public String subjectId() {
        return campaign.toString();
    }
}
