package city.lianbo.campaign;

import city.lianbo.platform.DomainEvent;
import java.time.Instant;

/// A wave was added to a campaign, or changed.
public record WavePlanned(CampaignId campaign, WaveId wave, Instant departsAt, int accounts)
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
