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
        return of(new OtherClock.Sighting(before, theirs, theirs, ours.instant()));
    }

    static ClockReading of(OtherClock.Sighting seen) {
        var way = half(seen.before(), seen.after());
        var grain = half(seen.earliest(), seen.latest());
        var theirs = seen.earliest().plus(grain);
        var ahead = Duration.between(theirs, seen.before().plus(way));
        return new ClockReading(theirs, ahead, way.abs().plus(grain));
    }

    private static Duration half(Instant from, Instant until) {
        return Duration.between(from, until).dividedBy(2);
    }

    boolean isOffByMoreThan(Duration limit) {
        return ahead.abs().minus(error).compareTo(limit) > 0;
    }

    boolean isWithin(Duration limit) {
        return ahead.abs().plus(error).compareTo(limit) <= 0;
    }
}
