package city.lianbo.alarm;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/// What the looks at one other clock say of ours.
final class ClockVerdict {

    /// One look may meet a clock that is just being set.
    private static final int LOOKS = 2;

    private final Duration limit;
    private volatile double aheadSeconds = Double.NaN;
    private Duration standing = Duration.ZERO;
    private int off;

    ClockVerdict(String against, Duration limit, MeterRegistry registry) {
        this.limit = limit;
        Gauge.builder("lianbo.clock.ahead", this, verdict -> verdict.aheadSeconds)
                .description("How far this node's clock is ahead of another")
                .baseUnit("seconds")
                .tag("against", against)
                .register(registry);
    }

    /// A look that can't tell changes nothing.
    void hear(ClockReading reading) {
        aheadSeconds = reading.ahead().toMillis() / 1000.0;
        if (reading.isWithin(limit)) {
            off = 0;
            standing = Duration.ZERO;
        } else if (reading.isOffByMoreThan(limit)) {
            off++;
            standing = off < LOOKS ? Duration.ZERO : reading.ahead();
        }
    }

    /// How far ahead ours is known to be, by two looks in a row; zero where it is not known to be
    /// wrong.
    Duration wrongBy() {
        return standing;
    }
}
