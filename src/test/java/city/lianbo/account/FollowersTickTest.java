package city.lianbo.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FollowersTickTest {

    @Test
    void asksInTheNightThatComes() {
        assertThat(FollowersTick.nextNight(Instant.parse("2026-11-23T10:00:00Z")))
                .isEqualTo("2026-11-23T20:00:00Z");
    }

    @Test
    void asksInTheSameNightBeforeFourInBeijing() {
        assertThat(FollowersTick.nextNight(Instant.parse("2026-11-23T19:59:59Z")))
                .isEqualTo("2026-11-23T20:00:00Z");
    }

    @Test
    void waitsForTheNextNightOnceItHasAsked() {
        assertThat(FollowersTick.nextNight(Instant.parse("2026-11-23T20:00:00Z")))
                .isEqualTo("2026-11-24T20:00:00Z");
    }
}
