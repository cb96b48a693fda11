package city.lianbo.campaign;

import city.lianbo.platform.DomainEvent;

/// A wave's gate was not opened while its deliveries could still leave.
public record WaveEnded(CampaignId campaign, WaveId wave) implements DomainEvent {

    @Override
    public String subjectType() {
        return "campaign";
    }

    @Override
    public String subjectId() {
        return campaign.toString();
    }
}
