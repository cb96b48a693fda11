package city.lianbo.campaign;

import java.time.Instant;

/// Another time for a wave, and with it for all that waits for it.
public record Postponement(WaveId wave, Instant to) {}
