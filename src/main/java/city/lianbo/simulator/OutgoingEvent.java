package city.lianbo.simulator;

import java.time.Instant;
import java.util.Objects;

/// An event that still has to be pushed.
///
/// @param notBefore by the simulated clock
record OutgoingEvent(long number, String appId, String xml, Instant notBefore) {

    /// Rows of earlier versions lack what came later.
    OutgoingEvent {
        notBefore = Objects.requireNonNullElse(notBefore, Instant.EPOCH);
    }
}
