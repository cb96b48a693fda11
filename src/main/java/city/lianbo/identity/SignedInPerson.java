package city.lianbo.identity;

import city.lianbo.platform.Actor;
import city.lianbo.platform.DepartmentId;
import city.lianbo.platform.PersonId;
import city.lianbo.platform.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/// The principal of a signed-in person, kept in the session. Somebody with a one-time password has
/// no role until they have chosen their own.
class SignedInPerson implements UserDetails, CredentialsContainer {

    private final UUID id;
    private final String login;
    private final String name;
    private final @Nullable UUID department;
    private final Set<Role> roles;
    private final boolean passwordExpired;
    private final long epoch;
    private @Nullable String passwordHash;

    SignedInPerson(Person person) {
        id = person.personId().value();
        login = person.login();
        name = person.name();
        department = person.department().map(DepartmentId::value).orElse(null);
        passwordExpired = person.passwordExpired();
        roles = passwordExpired ? Set.of() : person.row().roles();
        epoch = person.epoch();
        passwordHash = person.passwordHash();
    }

    Actor actor() {
        return new Actor(
                Optional.of(new PersonId(id)),
                name,
                Optional.ofNullable(department).map(DepartmentId::new),
                roles);
    }

    UUID id() {
        return id;
    }

    long epoch() {
        return epoch;
    }

    boolean passwordExpired() {
        return passwordExpired;
    }

    @Override
    public List<? extends GrantedAuthority> getAuthorities() {
        return roles.stream().map(role -> new SimpleGrantedAuthority(role.authority())).toList();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return login;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }
}
