package city.lianbo.review;

import city.lianbo.platform.DomainEvent;
import city.lianbo.platform.Fingerprint;

/// A stage waits for a reviewer: the seal is new, or begins a new round.
public record ReviewRequested(Fingerprint seal, Stage waitingFor) implements DomainEvent {

    @Override
    public String subjectType() {
        return "seal";
    }

    @Override
    public String subjectId() {
        return seal.hex();
    }
}
