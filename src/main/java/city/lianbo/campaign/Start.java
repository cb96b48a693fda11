package city.lianbo.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

/// When a wave starts: at an instant, or once another wave of the campaign has come far enough.
public sealed interface Start {

    record At(Instant at) implements Start {}

    /// @param wave the one it waits for
    /// @param percent how much of that wave must be confirmed, 1 to 100
    /// @param then how long after that it leaves
    /// @param deadline until when it waits; after that it is held, and a person decides
    /// @param holdAbove held when more than this share of that wave failed, 0 to 99 percent; empty
    ///     where failures hold nothing
    record After(WaveId wave, int percent, Duration then, Instant deadline, OptionalInt holdAbove)
            implements Start {

        public static final Duration LONGEST_THEN = Duration.ofHours(12);
        public static final Duration LONGEST_WAIT = Duration.ofHours(12);

        public After {
            if (percent < 1 || percent > 100) {
                throw new GateShareUnfit();
            }
            if (holdAbove.isPresent() && (holdAbove.getAsInt() < 0 || holdAbove.getAsInt() > 99)) {
                throw new GateShareUnfit();
            }
            if (then.isNegative() || then.compareTo(LONGEST_THEN) > 0) {
                throw new GateDelayUnfit((int) LONGEST_THEN.toHours());
            }
        }

        After waitingUntil(Instant newDeadline) {
            return new After(wave, percent, then, newDeadline, holdAbove);
        }

        After leavingAfter(Duration newThen) {
            return new After(wave, percent, newThen, deadline, holdAbove);
        }

        After waitingFor(WaveId other) {
            return new After(other, percent, then, deadline, holdAbove);
        }
    }
}
