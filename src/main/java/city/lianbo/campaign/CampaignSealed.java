package city.lianbo.campaign;

import city.lianbo.platform.DomainEvent;

/// The editions of a campaign were sealed and sent to review.
public record CampaignSealed(CampaignId campaign, int accounts) implements DomainEvent {

    @Override
    public String subjectType() {
        return "campaign";
    }

    @Override
    public String subjectId() {
        return campaign.toString();
    }
}
