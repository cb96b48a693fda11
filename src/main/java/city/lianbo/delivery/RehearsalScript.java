package city.lianbo.delivery;

import city.lianbo.edition.Channel;
import city.lianbo.platform.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// What is to be rehearsed: a plan without its texts.
///
/// @param tooLate how late an account may still send
/// @param links how the waves are linked; empty where they are not
public record RehearsalScript(List<Wave> waves, Duration tooLate, Optional<LinkPlan> links) {

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
    /// @param slots the names of the late links in its text
    public record Part(
            AccountId account,
            boolean phoneProtected,
            boolean hasQuota,
            Optional<Trouble> obstacle,
            Set<String> slots) {

        public Part {
            slots = Set.copyOf(slots);
        }
    }

    /// The accounts of the waves that go before one, in the order of the links.
    Set<AccountId> before(UUID wave) {
        return links.map(LinkPlan::waves).orElse(List.of()).stream()
                .takeWhile(other -> !other.equals(wave))
                .flatMap(other -> waves.stream().filter(one -> one.id().equals(other)))
                .flatMap(one -> one.parts().stream())
                .map(Part::account)
                .collect(Collectors.toSet());
    }
}
