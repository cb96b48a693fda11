package city.lianbo.simulator;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How the simulated time stands to the real one.
///
/// @param offset added to real time
/// @param stopped the moment at which time stands still, or null where it runs
public record ClockState(Duration offset, @Nullable Instant stopped) {

    static final ClockState REAL = new ClockState(Duration.ZERO, null);
}
