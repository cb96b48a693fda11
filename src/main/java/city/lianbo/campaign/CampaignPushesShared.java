package city.lianbo.campaign;

import city.lianbo.edition.PushTerms;
import city.lianbo.platform.DomainEvent;

/// It was chosen how the pushes of a campaign's accounts are shared with their departments.
public record CampaignPushesShared(CampaignId campaign, PushTerms terms) implements DomainEvent {

    @Override
    public String subjectType() {
        return "campaign";
    }

    @Override
    public String subjectId() {
        return campaign.toString();
    }
}
