package city.lianbo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.lianbo.DeskTest;
import city.lianbo.platform.Fingerprint;
import city.lianbo.platform.Role;
import city.lianbo.platform.SettableClock;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// Each test finds a desk without administrators, in a transaction that is taken back.
@DeskTest
@Transactional
class FirstAdministratorTest {

    private static final NewPassword PASSWORD = new NewPassword("tulip-river-9481");

    @Autowired StoredSetupLinks links;
    @Autowired StoredPeople stored;
    @Autowired People people;
    @Autowired IdentitySettings settings;
    @Autowired JdbcClient database;
    @Autowired EntityManager entities;

    final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T10:00:00Z"));
    FirstAdministrator first;

    @BeforeEach
    void withdrawAllAdministrators() {
        stored.lockActive(Role.ADMINISTRATOR).forEach(Person::deactivate);
        first = new FirstAdministrator(links, stored, people, settings, clock);
    }

    @Test
    void theLinkMakesOneAdministrator() {
        var token = first.invite().orElseThrow();
        var login = IdentityFixture.login();

        first.create(token, new Login(login), "管理员", PASSWORD);

        var person = stored.findByLogin(login).orElseThrow();
        assertThat(person.row().roles()).containsExactly(Role.ADMINISTRATOR);
        assertThat(person.passwordExpired()).isFalse();
        assertThat(first.accepts(token)).isFalse();
    }

    @Test
    void theLinkWorksOnce() {
        var token = first.invite().orElseThrow();
        first.create(token, new Login(IdentityFixture.login()), "管理员", PASSWORD);
        stored.lockActive(Role.ADMINISTRATOR).forEach(Person::deactivate);

        assertThatExceptionOfType(SetupClosed.class)
                .isThrownBy(() ->
                        first.create(token, new Login(IdentityFixture.login()), "另一位", PASSWORD));
    }

    @Test
    void oneUseVoidsTheLinksOfOtherNodes() {
        var here = first.invite().orElseThrow();
        var there = first.invite().orElseThrow();
        assertThat(first.accepts(here)).isTrue();

        first.create(there, new Login(IdentityFixture.login()), "管理员", PASSWORD);
        stored.lockActive(Role.ADMINISTRATOR).forEach(Person::deactivate);

        assertThat(first.accepts(here)).isFalse();
    }

    @Test
    void theLinkExpiresAfterADay() {
        var token = first.invite().orElseThrow();

        clock.advance(Duration.ofHours(24).minusSeconds(1));
        var inTime = first.accepts(token);
        clock.advance(Duration.ofSeconds(1));

        assertThat(inTime).isTrue();
        assertThat(first.accepts(token)).isFalse();
    }

    @Test
    void aGuessedTokenOpensNothing() {
        assertThat(first.invite()).isPresent();

        assertThat(first.accepts("")).isFalse();
        assertThatExceptionOfType(SetupClosed.class)
                .isThrownBy(() ->
                        first.create(
                                "a guess", new Login(IdentityFixture.login()), "陌生人", PASSWORD));
    }

    @Test
    void whileAnAdministratorIsActiveNoLinkIsMadeAndOldOnesAreShut() {
        var token = first.invite().orElseThrow();
        first.create(token, new Login(IdentityFixture.login()), "管理员", PASSWORD);

        assertThat(first.invite()).isEmpty();
    }

    @Test
    void theDatabaseHoldsOnlyTheHash() {
        var token = first.invite().orElseThrow();

        entities.flush();
        var rows = database.sql("select token_hash from setup_link").query(String.class).list();

        assertThat(token).hasSizeGreaterThanOrEqualTo(43);
        assertThat(rows).contains(Fingerprint.of(token).hex()).doesNotContain(token);
    }
}
