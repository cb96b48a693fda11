package city.lianbo.delivery;

import java.time.Instant;
import java.util.Optional;

/// What differs by channel: the call at T, what is done where its answer was lost, and how the
/// outcome is learnt. A way calls WeChat and records nothing; claims, fences, halts and limits are
/// the same for every channel and stand around it.
interface Way {

    /// The call at T, made under a claim.
    DeliveryEvent leave(Delivery delivery);

    /// What to do about a call whose answer was lost.
    Settlement settle(Delivery uncertain, Instant now);

    /// The call once more, made under a claim of its own.
    DeliveryEvent repeat(Delivery uncertain);

    /// What WeChat tells of the outcome; empty where it tells nothing new.
    Optional<DeliveryEvent> outcome(Delivery delivery);

    /// How an uncertain delivery goes on.
    sealed interface Settlement {

        /// What became of it is known.
        record Known(DeliveryEvent event) implements Settlement {}

        /// The call may leave once more, if no halt stands.
        record CallAgain() implements Settlement {}

        /// Nothing can be done before then.
        record Wait(Instant until) implements Settlement {}
    }
}
