package city.lianbo.edition;

import city.lianbo.platform.DomainEvent;
import city.lianbo.platform.Fingerprint;

/// An own item was changed after it was sealed: its approvals speak of other bytes.
public record PushItemVoided(EditionId edition, PushItemId item, Fingerprint seal)
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
