package city.lianbo.identity;

import city.lianbo.platform.DomainEvent;
import city.lianbo.platform.PersonId;

/// Somebody tried to sign in as this person with a wrong password.
public record SignInRefused(PersonId person, String address) implements DomainEvent {

    @Override
    public String subjectType() {
        return "person";
    }

    @Override
    public String subjectId() {
        return person.toString();
    }
}
