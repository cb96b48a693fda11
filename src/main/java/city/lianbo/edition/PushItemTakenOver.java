package city.lianbo.edition;

import city.lianbo.platform.DomainEvent;
import city.lianbo.platform.Fingerprint;

/// An item made in another editor was taken over from the account's draft box, byte for byte.
public record PushItemTakenOver(EditionId edition, PushItemId item, String draft, Fingerprint seal)
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
