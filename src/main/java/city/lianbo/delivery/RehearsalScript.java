package city.lianbo.delivery;

import city.lianbo.platform.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/// What is to be rehearsed: a plan without its texts.
///
/// @param tooLate how late an account may still send
public record RehearsalScript(List<Wave> waves, Duration tooLate) {

    public RehearsalScript {
        waves = List.copyOf(waves);
    }

    /// Accounts that leave together.
    public record Wave(UUID id, Start start, List<Part> parts) {

        public Wave {
            parts = List.copyOf(parts);
        }
    }

    /// When a wave leaves.
    public sealed interface Start {

        record At(Instant at) implements Start {}

        /// @param percent how many of the other wave's accounts must be confirmed
        /// @param then how long after that
        /// @param deadline it does not open later than this
        /// @param holdAbove held where more than this share of the other wave failed, in percent
        record After(UUID wave, int percent, Duration then, Instant deadline, OptionalInt holdAbove)
                implements Start {}
    }

    /// One account's part.
    ///
    /// @param phoneProtected whether its administrator confirms on the phone
    /// @param hasQuota whether it has a push left on that day
    /// @param obstacle what keeps it from sending today, whatever the weather
    public record Part(
            AccountId account,
            boolean phoneProtected,
            boolean hasQuota,
            Optional<Trouble> obstacle) {}
}
