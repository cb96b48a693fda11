package city.lianbo.campaign;

import city.lianbo.platform.DomainEvent;
import java.time.LocalDate;

/// Days were named on which nothing is sent.
public record BlackoutEntered(BlackoutId blackout, LocalDate first, LocalDate last, String reason)
        implements DomainEvent {

    @Override
    public String subjectType() {
        return "campaign-times";
    }

    @Override
    public String subjectId() {
        return blackout.toString();
    }
}
