package city.lianbo.edition;

import city.lianbo.adaptation.AdaptationId;
import city.lianbo.platform.DomainEvent;
import java.util.Optional;

/// A department added an own item to a push.
public record PushItemAdded(EditionId edition, PushItemId item, Optional<AdaptationId> adaptation)
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
