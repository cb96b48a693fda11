package city.lianbo.identity;

import city.lianbo.platform.Actor;
import city.lianbo.platform.DepartmentId;
import city.lianbo.platform.PersonId;
import city.lianbo.platform.Role;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "person")
class Person {

    @Id private UUID id;
    private String login;
    private String name;
    private @Nullable UUID departmentId;
    private String passwordHash;
    private boolean passwordExpired;
    private boolean active;
    private long epoch;
    private Instant createdAt;
    private @Nullable String mail;
    private String language;
    @Version private @Nullable Long version;

    @ElementCollection
    @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    @BatchSize(size = 100)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Person() {}

    Person(
            PersonId id,
            Login login,
            PersonDetails details,
            String passwordHash,
            boolean passwordExpired,
            Instant createdAt) {
        this.id = id.value();
        this.login = login.text();
        this.name = details.name();
        this.departmentId = details.department().map(DepartmentId::value).orElse(null);
        this.roles.addAll(details.roles());
        this.passwordHash = passwordHash;
        this.passwordExpired = passwordExpired;
        this.active = true;
        this.mail = details.mail().map(MailAddress::text).orElse(null);
        this.language = details.language().tag();
        this.createdAt = createdAt;
    }

    void change(PersonDetails details) {
        name = details.name();
        departmentId = details.department().map(DepartmentId::value).orElse(null);
        roles.retainAll(details.roles());
        roles.addAll(details.roles());
        mail = details.mail().map(MailAddress::text).orElse(null);
        language = details.language().tag();
        epoch++;
    }

    void deactivate() {
        active = false;
        epoch++;
    }

    void reactivate() {
        active = true;
        epoch++;
    }

    /// @param expired true for a one-time password: it opens nothing but the page to change it
    void changePassword(String hash, boolean expired) {
        passwordHash = hash;
        passwordExpired = expired;
        epoch++;
    }

    PersonId personId() {
        return new PersonId(id);
    }

    String login() {
        return login;
    }

    String name() {
        return name;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean passwordExpired() {
        return passwordExpired;
    }

    boolean active() {
        return active;
    }

    boolean is(Role role) {
        return roles.contains(role);
    }

    long epoch() {
        return epoch;
    }

    Instant createdAt() {
        return createdAt;
    }

    Optional<DepartmentId> department() {
        return Optional.ofNullable(departmentId).map(DepartmentId::new);
    }

    Actor actor() {
        return new Actor(Optional.of(personId()), name, department(), roles);
    }

    PersonRow row() {
        return new PersonRow(
                personId(),
                login,
                name,
                department(),
                roles,
                active,
                mail(),
                Language.of(language));
    }

    Optional<MailAddress> mail() {
        return Optional.ofNullable(mail).map(MailAddress::new);
    }

    boolean concerns(Set<Role> some, Optional<DepartmentId> whose) {
        return some.stream().anyMatch(roles::contains)
                && (whose.isEmpty() || departmentId == null || department().equals(whose));
    }

    Optional<Reachable> reachable() {
        return mail().map(
                        address -> new Reachable(personId(), name, address, Language.of(language)));
    }
}
