package city.lianbo.campaign;

import city.lianbo.platform.Beijing;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What moving a wave does to it, or to one that waits for it.
///
/// @param deadline its new one, where it has a gate
public record WaveMove(
        WaveId wave, int ordinal, Instant from, Instant to, Optional<Instant> deadline) {

    public Duration by() {
        return Duration.between(from, to);
    }

    /// Whether its accounts then use another day's quota.
    public boolean otherDay() {
        return !Beijing.day(from).equals(Beijing.day(to));
    }
}
