package city.lianbo.identity;

import city.lianbo.platform.DepartmentId;
import city.lianbo.platform.DomainEvent;
import city.lianbo.platform.PersonId;
import city.lianbo.platform.Role;
import java.util.Optional;
import java.util.Set;

/// Somebody may sign in from now on.
public record PersonCreated(
        PersonId person,
        String login,
        String name,
        Optional<DepartmentId> department,
        Set<Role> roles)
        implements DomainEvent {

    @Override
    public String subjectType() {
        return "person";
    }

    @Override
    public String subjectId() {
        return person.toString();
    }
}
