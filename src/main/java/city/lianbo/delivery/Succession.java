package city.lianbo.delivery;

import java.time.Duration;
import java.time.Instant;

/// When a delivery may be tried again, and whether WeChat must guard the successor.
final class Succession {

    /// As long as WeChat remembers a key.
    private static final Duration KEY_LIFE = Duration.ofHours(24);

    private Succession() {}

    /// Only after a proven no, or a person's word for it.
    static boolean mayFollow(DeliveryState state) {
        return switch (state) {
            case REJECTED, REFUSED, MISSED -> true;
            case PLANNED,
                    STAGED,
                    ARMED,
                    FIRING,
                    UNCERTAIN,
                    ACCEPTED,
                    AWAITING_PHONE,
                    AWAITING_PERSON,
                    SENT,
                    HALTED,
                    UNCONFIRMED,
                    RECALLED ->
                    false;
        };
    }

    /// A person's word is no proof: where the predecessor's call may exist at WeChat, its key guards
    /// the successor as long as WeChat remembers it. What is guarded stays so: a key that was taken
    /// over is handed on, whatever became of the try in between. Only where WeChat itself ended the
    /// key's one job with a no, nothing is left to guard, and under that key nothing more would go
    /// out.
    ///
    /// @param saidByAPerson whether a person said that it was not sent
    static boolean isGuarded(Delivery closed, boolean saidByAPerson, Instant now) {
        if (closed.state() == DeliveryState.REJECTED) {
            return false;
        }
        return closed.isGuarded()
                || (saidByAPerson
                        && closed.claimedAt()
                                .map(at -> now.isBefore(at.plus(KEY_LIFE)))
                                .orElse(false));
    }
}
