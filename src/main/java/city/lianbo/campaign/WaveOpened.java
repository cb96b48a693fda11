package city.lianbo.campaign;

import city.lianbo.platform.DomainEvent;
import java.time.Instant;

/// A wave's gate was opened, for good.
public record WaveOpened(CampaignId campaign, WaveId wave, Instant leavesAt, GateReason reason)
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
