package city.lianbo.identity;

import city.lianbo.platform.DepartmentId;
import city.lianbo.platform.Role;
import java.util.Optional;
import java.util.Set;

/// What an administrator decides about a person.
///
/// Refuses an empty or overlong name ([PersonNameUnfit]), nobody's roles ([PersonNeedsRole]) and an
/// editor without a department ([EditorNeedsDepartment]), because an editor's reach *is* the
/// department.
///
/// @param department absent for people of the whole city
/// @param mail where notices reach the person beside the desk
/// @param language of that mail
public record PersonDetails(
        String name,
        Optional<DepartmentId> department,
        Set<Role> roles,
        Optional<MailAddress> mail,
        Language language) {

    static final int LONGEST_NAME = 60;

    /// Somebody without mail.
    public PersonDetails(String name, Optional<DepartmentId> department, Set<Role> roles) {
        this(name, department, roles, Optional.empty(), Language.CHINESE);
    }

    public PersonDetails {
        name = name.strip();
        roles = Set.copyOf(roles);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new PersonNameUnfit(LONGEST_NAME);
        }
        if (roles.isEmpty()) {
            throw new PersonNeedsRole(name);
        }
        if (roles.contains(Role.EDITOR) && department.isEmpty()) {
            throw new EditorNeedsDepartment(name);
        }
    }
}
