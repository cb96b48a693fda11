package city.lianbo.edition;

import city.lianbo.platform.DomainEvent;

/// An own item was taken out of a push.
public record PushItemRemoved(EditionId edition, PushItemId item) implements DomainEvent {

    @Override
    public String subjectType() {
        return "edition";
    }

    @Override
    public String subjectId() {
        return edition.toString();
    }
}
