package city.lianbo.edition;

import city.lianbo.platform.DomainEvent;
import city.lianbo.platform.Fingerprint;
import java.util.List;

/// Which sealed items leave, in which order, was fixed: by a person, or at the cut-off by the clock
/// on the person's behalf.
public record PushFrozen(
        EditionId edition, Fingerprint seal, List<Fingerprint> items, String by, boolean byClock)
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
