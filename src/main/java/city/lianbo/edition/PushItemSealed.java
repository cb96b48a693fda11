package city.lianbo.edition;

import city.lianbo.platform.DomainEvent;
import city.lianbo.platform.Fingerprint;

/// The bytes of an own item were fixed, and its review asked for.
public record PushItemSealed(EditionId edition, PushItemId item, Fingerprint seal)
        implements DomainEvent {

    @Override
    public String subjectType() {
        return "edition";
    }

    @Override
    public String subjectId() {
        return edition.toString();
    }
}
