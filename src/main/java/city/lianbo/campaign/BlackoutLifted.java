package city.lianbo.campaign;

import city.lianbo.platform.DomainEvent;

/// Blackout days were taken back.
public record BlackoutLifted(BlackoutId blackout) implements DomainEvent {

    @Override
    public String subjectType() {
        return "campaign-times";
    }

    @Override
    public String subjectId() {
        return blackout.toString();
    }
}
