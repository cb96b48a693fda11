package city.lianbo.campaign;

import city.lianbo.platform.DomainEvent;

/// A person let a held wave wait again.
public record WaveResumed(CampaignId campaign, WaveId wave) implements DomainEvent {

    @Override
    public String subjectType() {
        return "campaign";
    }

    @Override
    public String subjectId() {
        return campaign.toString();
    }
}
