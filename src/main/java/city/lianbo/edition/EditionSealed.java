package city.lianbo.edition;

import city.lianbo.platform.AccountId;
import city.lianbo.platform.DomainEvent;
import city.lianbo.platform.Fingerprint;
import java.util.List;

/// An edition was sealed; its bytes are fixed and can be reviewed.
///
/// @param items the item seals in order
public record EditionSealed(
        EditionId edition, AccountId account, Fingerprint seal, List<Fingerprint> items)
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
