package city.lianbo.edition;

import city.lianbo.platform.Fingerprint;
import city.lianbo.platform.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/// Who approves items, as far as a push must know it; implemented above.
public interface ItemReviews {

    /// Where each seal stands; every seal asked for is answered.
    Map<Fingerprint, Standing> of(Collection<Fingerprint> seals);

    /// Asks for the review of an own item, by the same stages as the campaign's item of its push.
    void ask(Wanted item);

    enum Standing {
        NOT_ASKED,
        WAITING,
        APPROVED,
        RETURNED
    }

    /// @param link where it is made
    /// @param until until when the approval is needed
    /// @param beside the seal of the campaign's item
    record Wanted(
            Fingerprint seal,
            String title,
            String accountName,
            String link,
            Instant until,
            Set<PersonId> contributors,
            Fingerprint difference,
            Fingerprint beside) {}
}
