package city.lianbo.delivery;

import city.lianbo.edition.Channel;
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
    ///
    /// @param channel how they reach readers
    public record Wave(UUID id, Start start, Channel channel, List<Part> parts) {

        public Wave {
            parts = List.copyOf(parts);
        }

        /// Whether its accounts push: only a push is confirmed on a phone, and refused for want of
        /// quota.
        boolean pushes() {
            return channel == Channel.MASS_SEND;
        }
    }

    /// When a wave leaves.
    public sealed interface Start {

        int WHOLE = 100;

        record At(Instant at) implements Start {}

        /// @param percent how many of the other wave's accounts must be confirmed
        /// @param then how long after that
        /// @param deadline it does not open later than this
        /// @param holdAbove held where more than this share of the other wave failed, in percent
        record After(UUID wave, int percent, Duration then, Instant deadline, OptionalInt holdAbove)
                implements Start {

            /// How many of so many must be confirmed.
            int needed(int all) {
                return Math.max(1, Math.ceilDiv(all * percent, WHOLE));
            }

            /// Whether too many failed.
            boolean forbids(Tally tally) {
                return holdAbove.isPresent()
                        && tally.failed() * WHOLE > holdAbove.getAsInt() * tally.all();
            }
        }
    }

    /// One account's part.
    ///
    /// @param phoneProtected whether its administrator confirms pushes on the phone
    /// @param hasQuota whether it has a push left on that day
    /// @param obstacle what keeps it from sending today, whatever the weather
    public record Part(
            AccountId account,
            boolean phoneProtected,
            boolean hasQuota,
            Optional<Trouble> obstacle) {}
}
