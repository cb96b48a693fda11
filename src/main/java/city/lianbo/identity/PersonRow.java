package city.lianbo.identity;

import city.lianbo.platform.DepartmentId;
import city.lianbo.platform.PersonId;
import city.lianbo.platform.Role;
import java.util.Optional;
import java.util.Set;

/// A person as others see them; never carries anything about the password.
///
/// @param department absent for people of the whole city
/// @param mail where notices reach the person; shown to administrators only
/// @param active false once access was withdrawn; people are never deleted, the record names them
public record PersonRow(
        PersonId id,
        String login,
        String name,
        Optional<DepartmentId> department,
        Set<Role> roles,
        boolean active,
        Optional<MailAddress> mail,
        Language language) {

    public PersonRow {
        roles = Set.copyOf(roles);
    }
}
