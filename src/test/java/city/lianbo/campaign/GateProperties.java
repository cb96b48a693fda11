package city.lianbo.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.campaign.Gate.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// What holds for every gate, whenever it is looked at.
class GateProperties {

    private static final Instant T = Instant.parse("2026-11-23T10:30:00Z");
    private static final Duration TOO_LATE = Duration.ofMinutes(30);
    private static final int DEADLINE = 600;

    private static Instant at(int minutes) {
        return T.plus(Duration.ofMinutes(minutes));
    }

    private static Gate gate(int percent, int holdAbove, int then) {
        return new Gate(
                percent,
                holdAbove > 99 ? OptionalInt.empty() : OptionalInt.of(holdAbove),
                0,
                Duration.ofMinutes(then),
                at(DEADLINE),
                TOO_LATE);
    }

    @Property
    void whatIsNeededIsTheSmallestNumberThatReachesTheShare(
            @ForAll @IntRange(min = 1, max = 100) int percent,
            @ForAll @IntRange(min = 1, max = 5000) int all) {
        int needed = gate(percent, 100, 0).needed(all);

        assertThat(needed).isBetween(1, all);
        assertThat(needed * 100).isGreaterThanOrEqualTo(percent * all);
        if (needed > 1) {
            assertThat((needed - 1) * 100).isLessThan(percent * all);
        }
    }

    @Property
    void everyWaitEnds(
            @ForAll @IntRange(max = 1000) int reached,
            @ForAll @IntRange(max = 720) int then,
            @ForAll boolean stopped,
            @ForAll @IntRange(max = 10) int failed) {
        var gate = gate(100, 10, then);
        var now = at(Math.max(DEADLINE, reached + then) + 31);

        assertThat(
                        gate.decide(
                                new Gate.Standing(10, failed, Optional.of(at(reached))),
                                now,
                                now,
                                stopped))
                .isInstanceOf(Decision.Holds.class);
    }

    @Property
    void nothingOpensSoonerThanItMayLeaveNorBeforeItsTime(
            @ForAll @IntRange(max = 700) int reached,
            @ForAll @IntRange(max = 720) int then,
            @ForAll @IntRange(max = 2000) int now,
            @ForAll @IntRange(max = 10) int failed) {
        var earliest = at(now + 1);

        if (decide(reached, then, now, failed, false) instanceof Decision.Opens(var leaves)) {
            assertThat(leaves).isAfterOrEqualTo(earliest).isAfterOrEqualTo(at(reached + then));
            assertThat(reached).isLessThanOrEqualTo(DEADLINE);
            assertThat(failed).isLessThanOrEqualTo(1);
        }
    }

    private static Decision decide(int reached, int then, int now, int failed, boolean stopped) {
        return gate(100, 10, then)
                .decide(
                        new Gate.Standing(10, failed, Optional.of(at(reached))),
                        at(now),
                        at(now + 1),
                        stopped);
    }

    @Property
    void whatIsStoppedNeverOpens(
            @ForAll @IntRange(max = 700) int reached,
            @ForAll @IntRange(max = 720) int then,
            @ForAll @IntRange(max = 2000) int now) {
        assertThat(decide(reached, then, now, 0, true)).isNotInstanceOf(Decision.Opens.class);
    }

    /// Whoever looks first, and however much later another one looks, as long as the wave can still
    /// leave on time: the same.
    @Property
    void whenItIsLookedAtDoesNotChangeWhenItLeaves(
            @ForAll @IntRange(max = 600) int reached,
            @ForAll @IntRange(min = 2, max = 720) int then,
            @ForAll @IntRange(max = 720) int later) {
        int soon = reached;
        int late = reached + Math.min(later, then - 1);

        assertThat(decide(reached, then, soon, 0, false))
                .isEqualTo(decide(reached, then, late, 0, false));
    }

    @Property
    void oneMoreFailureNeverOpensWhatWasHeld(
            @ForAll @IntRange(max = 700) int reached,
            @ForAll @IntRange(max = 2000) int now,
            @ForAll @IntRange(max = 9) int failed) {
        if (decide(reached, 0, now, failed, false) instanceof Decision.Holds) {
            assertThat(decide(reached, 0, now, failed + 1, false))
                    .isInstanceOf(Decision.Holds.class);
        }
    }
}
