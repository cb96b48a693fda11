package city.lianbo.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.campaign.Gate.Decision;
import city.lianbo.campaign.Gate.Decision.Holds;
import city.lianbo.campaign.Gate.Decision.Opens;
import city.lianbo.campaign.Gate.Decision.Waits;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A gate of 80 %, five minutes, until an hour after T, held above 10 % failures, half an hour late at
/// most: what it decides, row by row.
class GateTest {

    private static final Instant T = Instant.parse("2026-11-23T10:30:00Z");
    private static final Gate GATE =
            new Gate(
                    80,
                    OptionalInt.of(10),
                    0,
                    Duration.ofMinutes(5),
                    minutes(60),
                    Duration.ofMinutes(30));

    private static Instant minutes(int minutes) {
        return T.plus(Duration.ofMinutes(minutes));
    }

    private static Arguments row(
            String story,
            int failed,
            Optional<Instant> reachedAt,
            int now,
            boolean stopped,
            Decision expected) {
        return Arguments.of(story, failed, reachedAt, now, stopped, expected);
    }

    private static Optional<Instant> at(int minutes) {
        return Optional.of(minutes(minutes));
    }

    private static final Optional<Instant> NOT_YET = Optional.empty();

    static Stream<Arguments> table() {
        return Stream.of(
                row("nothing confirmed yet", 0, NOT_YET, 1, false, new Waits()),
                row("at its deadline it still waits", 0, NOT_YET, 60, false, new Waits()),
                row("after it, it is held", 0, NOT_YET, 61, false, holds(GateReason.DEADLINE)),
                row("reached just now", 0, at(2), 2, false, new Opens(minutes(7))),
                row("the news was lost for a while", 0, at(2), 5, false, new Opens(minutes(7))),
                row("noticed late, it leaves soon", 0, at(2), 9, false, new Opens(minutes(10))),
                row("reached at the deadline", 0, at(60), 60, false, new Opens(minutes(65))),
                row(
                        "reached before the deadline, noticed after it",
                        0,
                        at(59),
                        62,
                        false,
                        new Opens(minutes(64))),
                row("reached after the deadline", 0, at(61), 62, false, holds(GateReason.DEADLINE)),
                row("one failure of ten is allowed", 1, NOT_YET, 1, false, new Waits()),
                row("two are too many", 2, NOT_YET, 1, false, holds(GateReason.FAILURES)),
                row("also where it is reached", 2, at(2), 2, false, holds(GateReason.FAILURES)),
                row("a halted campaign opens nothing", 0, at(2), 3, true, new Waits()),
                row("its deadline passes all the same", 0, NOT_YET, 61, true, deadline()),
                row("just not too late yet", 0, at(2), 37, false, new Opens(minutes(38))),
                row("too late to leave by itself", 0, at(2), 38, false, holds(GateReason.OVERDUE)),
                row("halted until then", 0, at(2), 38, true, holds(GateReason.OVERDUE)));
    }

    private static Decision holds(GateReason reason) {
        return new Holds(reason);
    }

    private static Decision deadline() {
        return holds(GateReason.DEADLINE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void decides(
            String story,
            int failed,
            Optional<Instant> reachedAt,
            int now,
            boolean stopped,
            Decision expected) {
        var standing = new Gate.Standing(10, failed, reachedAt);

        assertThat(GATE.decide(standing, minutes(now), minutes(now + 1), stopped))
                .as(story)
                .isEqualTo(expected);
    }

    @Test
    void failuresThatAPersonHasSeenHoldNoMore() {
        var seen = Gate.of(after(), 2, Duration.ofMinutes(30));

        assertThat(decide(seen, 2)).isEqualTo(new Waits());
        assertThat(decide(seen, 3)).isEqualTo(holds(GateReason.FAILURES));
    }

    private static Start.After after() {
        return new Start.After(
                new WaveId(new UUID(0, 1)), 80, Duration.ZERO, minutes(60), OptionalInt.of(10));
    }

    private static Decision decide(Gate gate, int failed) {
        return gate.decide(new Gate.Standing(10, failed, NOT_YET), minutes(1), minutes(2), false);
    }

    @Test
    void withoutALimitFailuresHoldNothing() {
        var gate =
                new Gate(
                        80,
                        OptionalInt.empty(),
                        0,
                        Duration.ZERO,
                        minutes(60),
                        Duration.ofMinutes(30));

        assertThat(decide(gate, 10)).isEqualTo(new Waits());
    }
}
