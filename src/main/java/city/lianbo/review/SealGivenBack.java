package city.lianbo.review;

import city.lianbo.platform.DomainEvent;
import city.lianbo.platform.Fingerprint;

/// A reviewer gave a seal back; it counts as not approved.
public record SealGivenBack(Fingerprint seal, String reason) implements DomainEvent {

    @Override
    public String subjectType() {
        return "seal";
    }

    @Override
    public String subjectId() {
        return seal.hex();
    }
}
