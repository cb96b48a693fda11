package city.lianbo.alarm;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/// One look at two clocks, ours before and after theirs. Theirs was read somewhere between, so the
/// difference is known to half the time between ours; a look that took long, or during which our
/// clock jumped, is worth little and says so.
///
/// @param theirs what the other clock showed
/// @param ahead how far ours is ahead of it
/// @param error how wrong that may be, either way
record ClockReading(Instant theirs, Duration ahead, Duration error) {

    static ClockReading take(InstantSource ours, Supplier<Instant> other) {
        var before = ours.instant();
        var theirs = other.get();
        var half = Duration.between(before, ours.instant()).dividedBy(2);
        return new ClockReading(theirs, Duration.between(theirs, before.plus(half)), half.abs());
    }

    boolean isOffByMoreThan(Duration limit) {
        return ahead.abs().minus(error).compareTo(limit) > 0;
    }

    boolean isWithin(Duration limit) {
        return ahead.abs().plus(error).compareTo(limit) <= 0;
    }
}
