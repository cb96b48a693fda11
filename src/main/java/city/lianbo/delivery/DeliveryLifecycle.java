package city.lianbo.delivery;

import static city.lianbo.delivery.DeliveryState.ACCEPTED;
import static city.lianbo.delivery.DeliveryState.ARMED;
import static city.lianbo.delivery.DeliveryState.AWAITING_PERSON;
import static city.lianbo.delivery.DeliveryState.AWAITING_PHONE;
import static city.lianbo.delivery.DeliveryState.FIRING;
import static city.lianbo.delivery.DeliveryState.HALTED;
import static city.lianbo.delivery.DeliveryState.MISSED;
import static city.lianbo.delivery.DeliveryState.PLANNED;
import static city.lianbo.delivery.DeliveryState.RECALLED;
import static city.lianbo.delivery.DeliveryState.REFUSED;
import static city.lianbo.delivery.DeliveryState.REJECTED;
import static city.lianbo.delivery.DeliveryState.SENT;
import static city.lianbo.delivery.DeliveryState.STAGED;
import static city.lianbo.delivery.DeliveryState.UNCERTAIN;
import static city.lianbo.delivery.DeliveryState.UNCONFIRMED;

/// The whole life of a delivery as one total, pure function.
///
/// Two kinds of events meet here. *Steps* (stage, arm, claim, halt, …) move only a row that stands
/// where they start from; elsewhere they change nothing. *Evidence* (what WeChat said) moves a row
/// wherever it stands, because what happened, happened: an acceptance that reaches a halted or
/// missed row makes it accepted. See ADR 0002.
public final class DeliveryLifecycle {

    private DeliveryLifecycle() {}

    /// The state after `event`; the same state where it changes nothing.
    public static DeliveryState next(DeliveryState state, DeliveryEvent event) {
        return switch (event) {
            case DeliveryEvent.Staged _ -> state == PLANNED ? STAGED : state;
            case DeliveryEvent.Linked _ -> state;
            case DeliveryEvent.Unstaged _ -> state == STAGED || state == ARMED ? PLANNED : state;
            case DeliveryEvent.Armed _ -> state == STAGED ? ARMED : state;
            case DeliveryEvent.HeldUp _ -> state;
            case DeliveryEvent.Claimed _ -> state == ARMED ? FIRING : state;
            case DeliveryEvent.NeverLeft _ -> state == FIRING ? ARMED : state;
            case DeliveryEvent.Accepted _, DeliveryEvent.Submitted _ -> accepted(state);
            case DeliveryEvent.Refused _ -> state == FIRING ? REFUSED : state;
            case DeliveryEvent.AnswerLost _ -> answerLost(state);
            case DeliveryEvent.Repeated _ -> state;
            case DeliveryEvent.StillSending(boolean phone) ->
                    state == ACCEPTED && phone ? AWAITING_PHONE : state;
            case DeliveryEvent.Confirmed _, DeliveryEvent.Published _, DeliveryEvent.SentByHand _ ->
                    state == RECALLED ? RECALLED : SENT;
            case DeliveryEvent.HandedOver _ ->
                    state == FIRING || state == UNCERTAIN ? AWAITING_PERSON : state;
            case DeliveryEvent.Rejected _ -> state == SENT || state == RECALLED ? state : REJECTED;
            case DeliveryEvent.Deleted _ -> RECALLED;
            case DeliveryEvent.ConfirmationOverdue _ ->
                    state.phase() == DeliveryState.Phase.CONFIRMING ? UNCONFIRMED : state;
            case DeliveryEvent.Halted _ -> isWaiting(state) ? HALTED : state;
            case DeliveryEvent.Resumed _ -> state == HALTED ? PLANNED : state;
            case DeliveryEvent.Missed _ -> isWaiting(state) ? MISSED : state;
            case DeliveryEvent.FoundSent _ -> isBeforeAPerson(state) ? SENT : state;
            case DeliveryEvent.FoundUnsent _ -> isBeforeAPerson(state) ? REFUSED : state;
        };
    }

    /// Evidence: also a row that was thought never to have left is accepted now. States that already
    /// rest on an acceptance keep what they learnt since.
    private static DeliveryState accepted(DeliveryState state) {
        return switch (state) {
            case PLANNED,
                    STAGED,
                    ARMED,
                    FIRING,
                    UNCERTAIN,
                    HALTED,
                    MISSED,
                    REFUSED,
                    AWAITING_PERSON ->
                    ACCEPTED;
            case ACCEPTED, AWAITING_PHONE, SENT, REJECTED, UNCONFIRMED, RECALLED -> state;
        };
    }

    /// A call left and its answer did not come: wherever the row was thought to be unsent, it is
    /// not any more. A row that knows more keeps it, and so does a refusal of the first call, which
    /// later calls can't take back.
    private static DeliveryState answerLost(DeliveryState state) {
        return switch (state) {
            case PLANNED, STAGED, ARMED, FIRING, UNCERTAIN, HALTED, MISSED -> UNCERTAIN;
            case ACCEPTED,
                    AWAITING_PHONE,
                    AWAITING_PERSON,
                    SENT,
                    REJECTED,
                    REFUSED,
                    UNCONFIRMED,
                    RECALLED ->
                    state;
        };
    }

    private static boolean isWaiting(DeliveryState state) {
        return state.phase() == DeliveryState.Phase.WAITING;
    }

    private static boolean isBeforeAPerson(DeliveryState state) {
        return state == UNCERTAIN || state == UNCONFIRMED || state == AWAITING_PERSON;
    }
}
