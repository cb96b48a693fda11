package city.lianbo.identity;

import city.lianbo.platform.DepartmentId;
import city.lianbo.platform.DomainEvent;
import city.lianbo.platform.PersonId;
import city.lianbo.platform.Role;
import java.util.Optional;
import java.util.Set;

/// Name, department or roles of a person were changed; their sign-ins end.
public record PersonChanged(
        PersonId person, String name, Optional<DepartmentId> department, Set<Role> roles)
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
