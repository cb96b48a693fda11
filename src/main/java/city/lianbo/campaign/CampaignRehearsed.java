package city.lianbo.campaign;

import city.lianbo.delivery.Fault;
import city.lianbo.platform.DomainEvent;
import java.util.Set;

/// A person rehearsed a campaign. Nothing was sent, and nothing of the campaign changed.
///
/// @param seed with which it can be rehearsed the same again
public record CampaignRehearsed(CampaignId campaign, Set<Fault> faults, long seed)
        implements DomainEvent {

    public CampaignRehearsed {
        faults = Set.copyOf(faults);
    }

    @Override
    public String subjectType() {
        return "campaign";
    }

    @Override
    public String subjectId() {
        return campaign.toString();
    }
}
