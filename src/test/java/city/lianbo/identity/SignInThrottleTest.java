package city.lianbo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.platform.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private static final String HOME = "192.0.2.1";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T10:00:00Z"));
    private final SignInThrottle throttle =
            new SignInThrottle(
                    new IdentitySettings(
                            new IdentitySettings.SignIn(5, 8, Duration.ofMinutes(5)),
                            Duration.ofHours(24),
                            "",
                            false),
                    clock);

    @Test
    void theSixthAttemptForOneLoginWaitsAMinuteFromWhereverItComes() {
        for (int i = 0; i < 5; i++) {
            assertThat(throttle.attempt("editor", "192.0.2." + i)).isEmpty();
        }

        assertThat(throttle.attempt("editor", "198.51.100.9")).contains(Duration.ofMinutes(1));
    }

    @Test
    void anAttemptComesBackAfterTheTimeThatWasNamed() {
        for (int i = 0; i < 5; i++) {
            throttle.attempt("editor", HOME);
        }
        var wait = throttle.attempt("editor", HOME).orElseThrow();

        clock.advance(wait.minusSeconds(1));
        var tooEarly = throttle.attempt("editor", HOME);
        clock.advance(Duration.ofSeconds(1));
        var inTime = throttle.attempt("editor", HOME);

        assertThat(tooEarly).contains(Duration.ofSeconds(1));
        assertThat(inTime).isEmpty();
    }

    @Test
    void writingTheLoginInAnotherWayGainsNothing() {
        for (int i = 0; i < 5; i++) {
            throttle.attempt("editor", HOME);
        }

        assertThat(throttle.attempt(" EDITOR ", HOME)).isPresent();
    }

    @Test
    void tryingManyLoginsFromOneAddressIsStoppedToo() {
        for (int i = 0; i < 8; i++) {
            assertThat(throttle.attempt("login" + i, HOME)).isEmpty();
        }

        assertThat(throttle.attempt("another", HOME)).isPresent();
        assertThat(throttle.attempt("another", "192.0.2.2")).isEmpty();
    }

    @Test
    void addressesOfOneIpv6NetworkCountAsOne() {
        for (int i = 0; i < 8; i++) {
            throttle.attempt("login" + i, "2001:db8:0:1::" + i);
        }

        assertThat(throttle.attempt("another", "2001:db8:0:1:ffff::1")).isPresent();
        assertThat(throttle.attempt("another", "2001:db8:0:2::1")).isEmpty();
    }

    @Test
    void aSuccessGivesTheAttemptBack() {
        for (int i = 0; i < 20; i++) {
            assertThat(throttle.attempt("editor", HOME)).isEmpty();
            throttle.forgive("editor", HOME);
        }
    }

    @Test
    void beingRefusedForTheLoginCostsTheAddressNothing() {
        for (int i = 0; i < 30; i++) {
            throttle.attempt("editor", HOME);
        }

        assertThat(throttle.attempt("colleague", HOME)).isEmpty();
    }
}
