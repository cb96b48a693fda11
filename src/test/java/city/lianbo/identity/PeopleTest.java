package city.lianbo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.lianbo.DeskTest;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import city.lianbo.platform.DepartmentId;
import city.lianbo.platform.PersonId;
import city.lianbo.platform.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

@DeskTest
class PeopleTest {

    @Autowired People people;
    @Autowired Passwords passwords;
    @Autowired StoredPeople stored;
    @Autowired PasswordEncoder encoder;
    @Autowired Departments departments;

    IdentityFixture fixture;
    Actor administrator;

    @BeforeEach
    void signIn() {
        fixture = new IdentityFixture(people, departments);
        administrator = fixture.actor(IdentityFixture.login(), Role.ADMINISTRATOR);
    }

    @Test
    void aPersonIsFoundAsTheyWereMade() {
        var login = IdentityFixture.login();

        var id = fixture.person(login, Role.EDITOR, Role.REVIEWER);

        var row = people.find(id).orElseThrow();
        assertThat(row.login()).isEqualTo(login);
        assertThat(row.roles()).containsExactlyInAnyOrder(Role.EDITOR, Role.REVIEWER);
        assertThat(row.department()).isPresent();
        assertThat(row.active()).isTrue();
        assertThat(people.names(List.of(id))).containsEntry(id, "Person " + login);
    }

    @Test
    void thePasswordIsKeptAsArgon2Only() {
        var login = IdentityFixture.login();

        fixture.person(login, Role.AUDITOR);

        var hash = stored.findByLogin(login).orElseThrow().passwordHash();
        assertThat(hash).startsWith("{argon2}$argon2id$").doesNotContain(IdentityFixture.PASSWORD);
        assertThat(encoder.matches(IdentityFixture.PASSWORD, hash)).isTrue();
    }

    @Test
    void aTakenLoginIsRefusedInWhateverCase() {
        var login = IdentityFixture.login();
        fixture.person(login, Role.AUDITOR);

        assertThatExceptionOfType(LoginTaken.class)
                .isThrownBy(() ->
                        fixture.person(login.toUpperCase(java.util.Locale.ROOT), Role.AUDITOR));
    }

    @Test
    void anUnknownDepartmentIsRefused() {
        var nowhere = Optional.of(new DepartmentId(UUID.randomUUID()));
        var details = new PersonDetails("编辑", nowhere, Set.of(Role.EDITOR));

        assertThatExceptionOfType(DepartmentUnknown.class)
                .isThrownBy(() ->
                        Acting.call(
                                administrator,
                                () ->
                                        people.create(
                                                new Login(IdentityFixture.login()),
                                                details,
                                                new NewPassword("a long enough one"))));
    }

    @Test
    void peopleAreSearchedByPageInTheDatabase() {
        var mark = IdentityFixture.login();
        for (int i = 0; i < 5; i++) {
            fixture.person(mark + i, Role.AUDITOR);
        }

        var page = Acting.call(administrator, () -> people.search(mark, 1, 2));

        assertThat(page).extracting(PersonRow::login).containsExactly(mark + 2, mark + 3);
        assertThat(Acting.<Integer, RuntimeException>call(administrator, () -> people.count(mark)))
                .isEqualTo(5);
    }

    @Nested
    class Rights {

        @Test
        void nobodyWithoutASignInChangesPeople() {
            assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
                    .isThrownBy(() -> people.deactivate(new PersonId(UUID.randomUUID())));
        }

        @Test
        void onlyAdministratorsChangePeople() {
            var victim = fixture.person(IdentityFixture.login(), Role.AUDITOR);
            for (var role : List.of(Role.COORDINATOR, Role.EDITOR, Role.REVIEWER, Role.AUDITOR)) {
                var other = fixture.actor(IdentityFixture.login(), role);

                assertThatExceptionOfType(AccessDeniedException.class)
                        .isThrownBy(() -> Acting.as(other, () -> people.deactivate(victim)));
                assertThatExceptionOfType(AccessDeniedException.class)
                        .isThrownBy(() -> Acting.as(other, () -> passwords.reset(victim)));
            }
            assertThat(people.find(victim).orElseThrow().active()).isTrue();
        }

        @Test
        void theDeskItselfMayAddPeopleButNotChangeThem() {
            var id = fixture.person(IdentityFixture.login(), Role.AUDITOR);

            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> Acting.as(Actor.system("demo"), () -> people.deactivate(id)));
        }
    }

    @Nested
    class TheLastAdministrator {

        @Test
        void cannotBeWithdrawnOrDemoted() {
            withdrawAllAdministratorsBut(administrator);
            var self = administrator.id().orElseThrow();
            var demoted = new PersonDetails("审计", Optional.empty(), Set.of(Role.AUDITOR));

            assertThatExceptionOfType(LastAdministrator.class)
                    .isThrownBy(() -> Acting.as(administrator, () -> people.deactivate(self)));
            assertThatExceptionOfType(LastAdministrator.class)
                    .isThrownBy(() -> Acting.as(administrator, () -> people.change(self, demoted)));
            assertThat(people.find(self).orElseThrow().roles()).contains(Role.ADMINISTRATOR);
        }

        @Test
        void mayGoWhenThereIsAnother() {
            fixture.person(IdentityFixture.login(), Role.ADMINISTRATOR);
            var self = administrator.id().orElseThrow();

            Acting.as(administrator, () -> people.deactivate(self));

            assertThat(people.find(self).orElseThrow().active()).isFalse();
            assertThat(people.actor(self)).isEmpty();
        }

        private void withdrawAllAdministratorsBut(Actor keeper) {
            Acting.as(
                    keeper,
                    () ->
                            people.search("", 0, 10_000).stream()
                                    .filter(row -> row.roles().contains(Role.ADMINISTRATOR))
                                    .filter(PersonRow::active)
                                    .map(PersonRow::id)
                                    .filter(id -> !keeper.id().equals(Optional.of(id)))
                                    .forEach(people::deactivate));
        }
    }

    @Nested
    class OwnPassword {

        @Test
        void isChangedWithThePresentOne() {
            var me = fixture.actor(IdentityFixture.login(), Role.EDITOR);

            Acting.as(
                    me,
                    () ->
                            passwords.changeOwn(
                                    IdentityFixture.PASSWORD, new NewPassword("another-one-77")));

            assertThat(encoder.matches("another-one-77", hashOf(me))).isTrue();
        }

        @Test
        void staysWhenThePresentOneIsWrongAndGuessingIsSlowedDown() {
            var me = fixture.actor(IdentityFixture.login(), Role.EDITOR);
            var before = hashOf(me);

            for (int i = 0; i < 5; i++) {
                assertThatExceptionOfType(PasswordWrong.class).isThrownBy(() -> guess(me));
            }
            assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> guess(me));

            assertThat(hashOf(me)).isEqualTo(before);
        }

        @Test
        void mustBeAnotherOne() {
            var me = fixture.actor(IdentityFixture.login(), Role.EDITOR);

            assertThatExceptionOfType(PasswordUnchanged.class)
                    .isThrownBy(() ->
                            Acting.as(
                                    me,
                                    () ->
                                            passwords.changeOwn(
                                                    IdentityFixture.PASSWORD,
                                                    new NewPassword(IdentityFixture.PASSWORD))));
        }

        private void guess(Actor me) {
            Acting.as(me, () -> passwords.changeOwn("a guess", new NewPassword("another-one-77")));
        }

        private String hashOf(Actor person) {
            return stored.findById(person.id().orElseThrow().value()).orElseThrow().passwordHash();
        }
    }
}
