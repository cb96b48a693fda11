package city.lianbo.alarm;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/// Holds this node's clock against the database's, which all nodes share. The engine waits for T by
/// its node's clock, so a wrong one sends at a wrong time, and nothing else would show it.
///
/// The clock that is judged is the one that the engine waits by, also where a test or a chaos round
/// puts it wrong: then it is wrong, and what is told is true. Nothing is done about it but telling.
/// An embedded database has the clock of its own process and shows nothing.
@Component
class ClockWatch {

    /// One look may meet a clock that is just being set.
    private static final int LOOKS = 2;

    private final InstantSource clock;
    private final NodeRows nodes;
    private final AlarmSettings settings;
    private volatile double aheadSeconds = Double.NaN;
    private Duration standing = Duration.ZERO;
    private int off;

    ClockWatch(
            InstantSource clock, NodeRows nodes, AlarmSettings settings, MeterRegistry registry) {
        this.clock = clock;
        this.nodes = nodes;
        this.settings = settings;
        Gauge.builder("lianbo.clock.ahead", this, watch -> watch.aheadSeconds)
                .description("How far this node's clock is ahead of the database's")
                .baseUnit("seconds")
                .register(registry);
    }

    ClockReading look() {
        var reading = ClockReading.take(clock, nodes::databaseTime);
        aheadSeconds = reading.ahead().toMillis() / 1000.0;
        judge(reading);
        return reading;
    }

    /// A look that can't tell changes nothing.
    private void judge(ClockReading reading) {
        if (reading.isWithin(settings.skewLimit())) {
            off = 0;
            standing = Duration.ZERO;
        } else if (reading.isOffByMoreThan(settings.skewLimit())) {
            off++;
            standing = off < LOOKS ? Duration.ZERO : reading.ahead();
        }
    }

    /// How far ahead the clock is known to be, by two looks in a row; zero where it is not known to be
    /// wrong.
    Duration wrongBy() {
        return standing;
    }
}
