package city.lianbo.identity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import city.lianbo.platform.Actor;
import city.lianbo.platform.DepartmentId;
import city.lianbo.platform.Ids;
import city.lianbo.platform.PersonId;
import city.lianbo.platform.Role;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The people of the desk. Administrators add and change them; access can be withdrawn, nobody is
/// deleted, because the record names them. Whatever changes what a person may do ends their
/// sign-ins within seconds. At least one administrator stays active ([LastAdministrator]).
@Service
@Transactional
public class People {

    private final StoredPeople stored;
    private final StoredDepartments departments;
    private final PasswordEncoder encoder;
    private final Ids ids;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    People(
            StoredPeople stored,
            StoredDepartments departments,
            PasswordEncoder encoder,
            Ids ids,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.stored = stored;
        this.departments = departments;
        this.encoder = encoder;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Optional<PersonRow> find(PersonId id) {
        return stored.findById(id.value()).map(Person::row);
    }

    /// Display names in one query; unknown ids are left out.
    @Transactional(readOnly = true)
    public Map<PersonId, String> names(Collection<PersonId> people) {
        var wanted = people.stream().map(PersonId::value).distinct().toList();
        return stored.findByIdIn(wanted).stream().collect(toMap(Person::personId, Person::name));
    }

    /// For jobs that act in a person's name (`Acting.as`); empty when access was withdrawn.
    @Transactional(readOnly = true)
    public Optional<Actor> actor(PersonId id) {
        return stored.findById(id.value()).filter(Person::active).map(Person::actor);
    }

    /// Names of the active editors of each of these departments: who answers for its accounts.
    @PreAuthorize("hasRole('COORDINATOR')")
    @Transactional(readOnly = true)
    public Map<DepartmentId, List<String>> editorsOf(Collection<DepartmentId> departments) {
        var wanted = departments.stream().map(DepartmentId::value).distinct().toList();
        return stored.findEditors(Role.EDITOR, wanted).stream()
                .map(Person::row)
                .collect(
                        groupingBy(
                                row -> row.department().orElseThrow(),
                                mapping(PersonRow::name, toList())));
    }

    /// Active people with a mail address who hold one of the roles and belong to the department or to
    /// the whole city; for the desk's own mail.
    @PreAuthorize("hasRole('DESK')")
    @Transactional(readOnly = true)
    public List<Reachable> reachable(Set<Role> roles, Optional<DepartmentId> department) {
        return stored.findWithMail().stream()
                .filter(person -> person.concerns(roles, department))
                .flatMap(person -> person.reachable().stream())
                .toList();
    }

    /// One page of people whose name or login contains the text, active people first.
    ///
    /// @param page counted from 0
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'AUDITOR')")
    @Transactional(readOnly = true)
    public List<PersonRow> search(String text, int page, int size) {
        return stored.search(text.strip(), PageRequest.of(page, size)).stream()
                .map(Person::row)
                .toList();
    }

    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'AUDITOR')")
    @Transactional(readOnly = true)
    public int count(String text) {
        return stored.count(text.strip());
    }

    /// Refuses a login that is taken ([LoginTaken]), an unknown department, and a password that
    /// contains the login.
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'DESK')")
    public PersonId create(Login login, PersonDetails details, NewPassword password) {
        password.fits(login.text());
        return add(login, details, password.text(), false).personId();
    }

    /// As [#create], with a one-time password to be told to the person.
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public OneTimePassword invite(Login login, PersonDetails details) {
        var password = OneTimePassword.make(random);
        add(login, details, password.text(), true);
        return password;
    }

    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void change(PersonId id, PersonDetails details) {
        refuseUnknownDepartment(details);
        if (!details.roles().contains(Role.ADMINISTRATOR)) {
            refuseLastAdministrator(id);
        }
        existing(id).change(details);
        events.publishEvent(
                new PersonChanged(id, details.name(), details.department(), details.roles()));
    }

    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void deactivate(PersonId id) {
        refuseLastAdministrator(id);
        existing(id).deactivate();
        events.publishEvent(new PersonDeactivated(id));
    }

    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void reactivate(PersonId id) {
        existing(id).reactivate();
        events.publishEvent(new PersonReactivated(id));
    }

    private Person existing(PersonId id) {
        return stored.findById(id.value()).orElseThrow(() -> new PersonUnknown(id.toString()));
    }

    private void refuseUnknownDepartment(PersonDetails details) {
        details.department()
                .map(DepartmentId::value)
                .filter(id -> !departments.existsById(id))
                .ifPresent(id -> {
                    throw new DepartmentUnknown(id.toString());
                });
    }

    private void refuseLastAdministrator(PersonId id) {
        var administrators = stored.lockActive(Role.ADMINISTRATOR);
        if (administrators.size() == 1 && administrators.getFirst().personId().equals(id)) {
            throw new LastAdministrator(administrators.getFirst().name());
        }
    }

    private Person add(Login login, PersonDetails details, String password, boolean oneTime) {
        refuseUnknownDepartment(details);
        if (stored.existsByLogin(login.text())) {
            throw new LoginTaken(login.text());
        }
        var id = new PersonId(ids.next());
        var hash = Encoding.encode(encoder, password);
        var person = new Person(id, login, details, hash, oneTime, clock.instant());
        events.publishEvent(
                new PersonCreated(
                        id, login.text(), details.name(), details.department(), details.roles()));
        return stored.save(person);
    }
}
