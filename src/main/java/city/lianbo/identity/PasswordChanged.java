package city.lianbo.identity;

import city.lianbo.platform.DomainEvent;
import city.lianbo.platform.PersonId;

/// A person chose a new password.
public record PasswordChanged(PersonId person) implements DomainEvent {

    @Override
    public String subjectType() {
        return "person";
    }

    @Override
    public String subjectId() {
        return person.toString();
    }
}
