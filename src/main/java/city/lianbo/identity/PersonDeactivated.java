package city.lianbo.identity;

import city.lianbo.platform.DomainEvent;
import city.lianbo.platform.PersonId;

/// Access was withdrawn from a person; their sign-ins end.
public record PersonDeactivated(PersonId person) implements DomainEvent {

    @Override
    public String subjectType() {
        return "person";
    }

    @Override
    public String subjectId() {
        return person.toString();
    }
}
