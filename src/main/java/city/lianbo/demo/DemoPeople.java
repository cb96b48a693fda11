package city.lianbo.demo;

import city.lianbo.identity.Departments;
import city.lianbo.identity.Login;
import city.lianbo.identity.NewPassword;
import city.lianbo.identity.People;
import city.lianbo.identity.PersonDetails;
import city.lianbo.platform.Actor;
import city.lianbo.platform.DepartmentId;
import city.lianbo.platform.PersonId;
import city.lianbo.platform.Role;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// The departments and people of the demo city: somebody for each role, and an editor in each
/// department. They bear the names of their offices, never of persons.
@Component
@Profile("demo")
class DemoPeople {

    private final Departments departments;
    private final People people;
    private final DemoSettings settings;
    private Optional<PersonId> administrator = Optional.empty();
    private Optional<PersonId> coordinator = Optional.empty();

    DemoPeople(Departments departments, People people, DemoSettings settings) {
        this.departments = departments;
        this.people = people;
        this.settings = settings;
    }

    /// The departments by slug.
    Map<String, DepartmentId> settle() {
        administrator = Optional.of(ofTheCity("admin", "系统管理员", Role.ADMINISTRATOR));
        coordinator = Optional.of(ofTheCity("coordinator", "市级统筹", Role.COORDINATOR));
        ofTheCity("reviewer", "市级审核", Role.REVIEWER);
        ofTheCity("auditor", "审计员", Role.AUDITOR);
        var units = new LinkedHashMap<String, DepartmentId>();
        for (var unit : Linjiang.UNITS) {
            var id = departments.create(unit.name(), unit.shortName());
            units.put(unit.slug(), id);
            person(
                    "editor-" + unit.slug(),
                    unit.shortName() + "部门编辑",
                    Optional.of(id),
                    Role.EDITOR);
        }
        return units;
    }

    Actor administrator() {
        return actor(administrator);
    }

    Actor coordinator() {
        return actor(coordinator);
    }

    private Actor actor(Optional<PersonId> person) {
        return person.flatMap(people::actor).orElseThrow();
    }

    private PersonId ofTheCity(String login, String name, Role role) {
        return person(login, name, Optional.empty(), role);
    }

    private PersonId person(
            String login, String name, Optional<DepartmentId> department, Role role) {
        return people.create(
                new Login(login),
                new PersonDetails(name, department, Set.of(role)),
                new NewPassword(settings.password()));
    }
}
