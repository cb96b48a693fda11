package city.lianbo.campaign;

import city.lianbo.platform.DomainEvent;

/// A wave was taken out of a campaign.
public record WaveDropped(CampaignId campaign, WaveId wave) implements DomainEvent {

    @Override
    public String subjectType() {
        return "campaign";
    }

    @Override
    public String subjectId() {
        return campaign.toString();
    }
}
