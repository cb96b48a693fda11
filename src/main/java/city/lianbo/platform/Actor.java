package city.lianbo.platform;

import java.util.Optional;
import java.util.Set;

/// Who acts: a person with department and roles, or the desk itself (a scheduled job).
///
/// @param id absent for the desk itself
/// @param name the person's display name, or the name of the job
/// @param department absent for the desk itself and for people of the whole city
public record Actor(
        Optional<PersonId> id, String name, Optional<DepartmentId> department, Set<Role> roles) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    /// The desk acting by itself, as the named job.
    public static Actor system(String job) {
        return new Actor(Optional.empty(), job, Optional.empty(), Set.of());
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
