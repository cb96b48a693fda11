package city.lianbo.identity;

import city.lianbo.platform.DomainEvent;
import city.lianbo.platform.PersonId;

/// A person got access back.
public record PersonReactivated(PersonId person) implements DomainEvent {

    @Override
    public String subjectType() {
        return "person";
    }

    @Override
    public String subjectId() {
        return person.toString();
    }
}
