package city.lianbo.alarm;

import city.lianbo.alarm.OtherClock.Sighting;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Holds this node's clock against the database's, which all nodes share, and against such others as
/// it comes across. The engine waits for T by its node's clock, so a wrong one sends at a wrong time,
/// and nothing else would show it.
///
/// The clock that is judged is the one that the engine waits by, also where a test or a chaos round
/// puts it wrong: then it is wrong, and what is told is true. Nothing is done about it but telling.
/// An embedded database has the clock of its own machine and never differs; there only the others
/// tell.
final class ClockWatch {

    private final InstantSource clock;
    private final NodeRows nodes;
    private final ClockVerdict database;
    private final Map<OtherClock, ClockVerdict> others = new LinkedHashMap<>();
    private final Map<OtherClock, Sighting> heard = new LinkedHashMap<>();

    ClockWatch(
            InstantSource clock,
            NodeRows nodes,
            AlarmSettings settings,
            MeterRegistry registry,
            List<OtherClock> others) {
        this.clock = clock;
        this.nodes = nodes;
        var limit = settings.skewLimit();
        this.database = new ClockVerdict("database", limit, registry);
        for (var other : others) {
            this.others.put(other, new ClockVerdict(other.name(), limit, registry));
        }
    }

    /// Answers the look at the database's clock.
    ClockReading look() {
        var reading = ClockReading.take(clock, nodes::databaseTime);
        database.hear(reading);
        others.forEach(
                (other, verdict) -> unheard(other).map(ClockReading::of).ifPresent(verdict::hear));
        return reading;
    }

    /// The same sighting twice would be one look.
    private Optional<Sighting> unheard(OtherClock other) {
        return other.last().filter(seen -> !seen.equals(heard.put(other, seen)));
    }

    /// How far ahead the clock is known to be of the database's, or else of another; zero where it is
    /// not known to be wrong.
    Duration wrongBy() {
        return database.wrongBy().isZero()
                ? others.values().stream()
                        .map(ClockVerdict::wrongBy)
                        .filter(wrong -> !wrong.isZero())
                        .findFirst()
                        .orElse(Duration.ZERO)
                : database.wrongBy();
    }
}
