package city.lianbo.identity;

import city.lianbo.platform.DomainEvent;
import city.lianbo.platform.PersonId;

/// An administrator gave a person a one-time password.
public record PasswordReset(PersonId person) implements DomainEvent {

    @Override
    public String subjectType() {
        return "person";
    }

    @Override
    public String subjectId() {
        return person.toString();
    }
}
