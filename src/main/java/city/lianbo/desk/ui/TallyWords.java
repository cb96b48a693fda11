package city.lianbo.desk.ui;

import city.lianbo.delivery.DeliveryState;
import city.lianbo.delivery.Tally;
import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.stream.Collectors;

/// `Refused 1 · Sent 39`: what needs eyes first, what went well last.
final class TallyWords {

    private static final List<DeliveryState> ORDER =
            List.of(
                    DeliveryState.REFUSED,
                    DeliveryState.REJECTED,
                    DeliveryState.MISSED,
                    DeliveryState.UNCERTAIN,
                    DeliveryState.UNCONFIRMED,
                    DeliveryState.AWAITING_PHONE,
                    DeliveryState.AWAITING_PERSON,
                    DeliveryState.HALTED,
                    DeliveryState.FIRING,
                    DeliveryState.ACCEPTED,
                    DeliveryState.PLANNED,
                    DeliveryState.STAGED,
                    DeliveryState.ARMED,
                    DeliveryState.SENT,
                    DeliveryState.RECALLED);

    private TallyWords() {}

    static String of(Tally tally, Component translator) {
        return ORDER.stream()
                .filter(state -> tally.in(state) > 0)
                .map(state ->
                        translator.getTranslation("delivery.state." + state)
                                + " "
                                + tally.in(state))
                .collect(Collectors.joining(" · "));
    }

    /// `bad` where sends failed, `doubtful` where nobody knows, `good` where all are out, else
    /// `open`.
    static String mood(Tally tally) {
        if (tally.failed() > 0) {
            return "bad";
        }
        if (tally.doubtful() > 0) {
            return "doubtful";
        }
        return tally.all() > 0 && tally.sent() == tally.all() ? "good" : "open";
    }
}
