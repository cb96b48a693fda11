package city.lianbo.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/// What becomes of a wave that waits for another: one pure function of how far that one has come, of
/// the rule and of the clock. When it looks changes nothing but how soon the wave opens.
///
/// @param percent how much must be confirmed
/// @param holdAbove hold when more than this share failed
/// @param tolerated so many failures a person has seen and let pass
/// @param then how long after that share was reached the wave leaves
/// @param deadline until when it waits
/// @param tooLate how late it may leave
record Gate(
        int percent,
        OptionalInt holdAbove,
        int tolerated,
        Duration then,
        Instant deadline,
        Duration tooLate) {

    private static final int WHOLE = 100;

    static Gate of(Start.After after, int tolerated, Duration tooLate) {
        return new Gate(
                after.percent(),
                after.holdAbove(),
                tolerated,
                after.then(),
                after.deadline(),
                tooLate);
    }

    /// What was decided, each for good until a person decides otherwise.
    sealed interface Decision {

        /// @param at when the wave leaves
        record Opens(Instant at) implements Decision {}

        record Holds(GateReason reason) implements Decision {}

        record Waits() implements Decision {}
    }

    /// How far the awaited wave has come, counted over all its deliveries; what is uncertain counts
    /// neither way.
    ///
    /// @param reachedAt when the share that the gate asks for was confirmed, if it was
    record Standing(int all, int failed, Optional<Instant> reachedAt) {}

    /// How many of so many must be confirmed: at least one, and never less than the share.
    int needed(int all) {
        return Math.max(1, (all * percent + WHOLE - 1) / WHOLE);
    }

    /// Since when failures count as too many is not asked: what is not open yet is held.
    ///
    /// @param earliest the nearest time at which anything can leave
    /// @param stopped whether the campaign may not go on now: then nothing is opened
    Decision decide(Standing standing, Instant now, Instant earliest, boolean stopped) {
        if (tooManyFailed(standing)) {
            return new Decision.Holds(GateReason.FAILURES);
        }
        var reachedAt = standing.reachedAt().filter(at -> !at.isAfter(deadline));
        if (reachedAt.isPresent()) {
            return reached(reachedAt.get().plus(then), now, earliest, stopped);
        }
        return now.isAfter(deadline)
                ? new Decision.Holds(GateReason.DEADLINE)
                : new Decision.Waits();
    }

    private Decision reached(Instant due, Instant now, Instant earliest, boolean stopped) {
        if (now.isAfter(due.plus(tooLate))) {
            return new Decision.Holds(GateReason.OVERDUE);
        }
        if (stopped) {
            return new Decision.Waits();
        }
        return new Decision.Opens(due.isBefore(earliest) ? earliest : due);
    }

    private boolean tooManyFailed(Standing standing) {
        return holdAbove.isPresent()
                && standing.failed() > tolerated
                && standing.failed() * WHOLE > holdAbove.getAsInt() * standing.all();
    }

    /// From then on its deliveries can't leave any more.
    Instant ends() {
        return deadline.plus(tooLate);
    }
}
