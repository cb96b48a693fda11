package city.lianbo.campaign;

import city.lianbo.platform.DomainEvent;
import java.time.Instant;

/// A wave was added to a campaign, or changed.
///
/// @param departsAt of a wave that waits for another the soonest that it could leave
public record WavePlanned(
        CampaignId campaign, WaveId wave, Start start, Instant departsAt, int accounts)
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
