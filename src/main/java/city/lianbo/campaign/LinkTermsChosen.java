package city.lianbo.campaign;

import city.lianbo.delivery.LinkRule;
import city.lianbo.platform.DomainEvent;

/// A person chose what happens where a link between waves is not known in time, and who leads.
public record LinkTermsChosen(CampaignId campaign, LinkRule rule, String lead)
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
