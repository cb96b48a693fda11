package city.lianbo.campaign;

import city.lianbo.platform.DomainEvent;

/// A wave's gate is held until a person decides.
public record WaveHeld(CampaignId campaign, WaveId wave, GateReason reason) implements DomainEvent {

    @Override
    public String subjectType() {
        return "campaign";
    }

    @Override
    public String subjectId() {
        return campaign.toString();
    }
}
