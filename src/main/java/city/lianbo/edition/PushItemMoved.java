package city.lianbo.edition;

import city.lianbo.platform.DomainEvent;

/// An own item was moved among the own items of a push; place counts from 1.
public record PushItemMoved(EditionId edition, PushItemId item, int place) implements DomainEvent {

    @Override
    public String subjectType() {
        return "edition";
    }

    @Override
    public String subjectId() {
        return edition.toString();
    }
}
