package city.lianbo.identity;

import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import city.lianbo.platform.DepartmentId;
import city.lianbo.platform.PersonId;
import city.lianbo.platform.Role;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// People with fresh logins, made the way a demo city is made: by the desk itself.
class IdentityFixture {

    static final String PASSWORD = "tulip-river-9481";

    private static final Actor SEEDER = Actor.system("test");

    private final People people;
    private final Departments departments;

    IdentityFixture(People people, Departments departments) {
        this.people = people;
        this.departments = departments;
    }

    PersonId person(String login, Role... roles) {
        return Acting.call(
                SEEDER,
                () ->
                        people.create(
                                new Login(login),
                                new PersonDetails(
                                        "Person " + login,
                                        Optional.of(department()),
                                        Set.of(roles)),
                                new NewPassword(PASSWORD)));
    }

    DepartmentId department() {
        var name = "Department " + UUID.randomUUID();
        return Acting.call(SEEDER, () -> departments.create(name, "Dept"));
    }

    Actor actor(String login, Role... roles) {
        return people.actor(person(login, roles)).orElseThrow();
    }

    static String login() {
        return "t" + UUID.randomUUID().toString().substring(0, 12);
    }
}
