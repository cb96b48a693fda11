package city.lianbo.delivery;

import java.util.Optional;

/// What stands in a delivery's way or went wrong with it, for people.
///
/// @param key message key that says what
/// @param code WeChat's code, or 0
/// @param detail WeChat's words as they came
public record Trouble(String key, int code, String detail) {

    /// What an event tells of trouble; empty where it tells of none.
    static Optional<Trouble> of(DeliveryEvent event) {
        return switch (event) {
            case DeliveryEvent.HeldUp(var reason, int code, var detail) ->
                    some(reason, code, detail);
            case DeliveryEvent.Refused(int code, var text) ->
                    some("delivery.problem.refused", code, text);
            case DeliveryEvent.AnswerLost(int code, var cause) ->
                    some("delivery.problem.answer-lost", code, cause);
            case DeliveryEvent.NeverLeft(var cause) ->
                    some("delivery.problem.never-left", 0, cause);
            case DeliveryEvent.Rejected(var status) -> some("delivery.problem.rejected", 0, status);
            case DeliveryEvent.Unstaged(var cause) -> some("delivery.problem.unstaged", 0, cause);
            case DeliveryEvent.Staged _,
                    DeliveryEvent.Linked _,
                    DeliveryEvent.Armed _,
                    DeliveryEvent.Claimed _,
                    DeliveryEvent.Accepted _,
                    DeliveryEvent.Submitted _,
                    DeliveryEvent.Repeated _,
                    DeliveryEvent.StillSending _,
                    DeliveryEvent.Confirmed _,
                    DeliveryEvent.Published _,
                    DeliveryEvent.HandedOver _,
                    DeliveryEvent.SentByHand _,
                    DeliveryEvent.Deleted _,
                    DeliveryEvent.ConfirmationOverdue _,
                    DeliveryEvent.Halted _,
                    DeliveryEvent.Resumed _,
                    DeliveryEvent.Missed _,
                    DeliveryEvent.FoundSent _,
                    DeliveryEvent.FoundUnsent _ ->
                    Optional.empty();
        };
    }

    private static Optional<Trouble> some(String key, int code, String detail) {
        return Optional.of(new Trouble(key, code, detail));
    }

    /// Whether an event says that what stood in the way does so no longer.
    static boolean isOver(DeliveryEvent event) {
        return event instanceof DeliveryEvent.Staged
                || event instanceof DeliveryEvent.Linked
                || event instanceof DeliveryEvent.Armed
                || event instanceof DeliveryEvent.Accepted
                || event instanceof DeliveryEvent.Submitted
                || event instanceof DeliveryEvent.HandedOver
                || event instanceof DeliveryEvent.Confirmed
                || event instanceof DeliveryEvent.Published
                || event instanceof DeliveryEvent.SentByHand;
    }
}
