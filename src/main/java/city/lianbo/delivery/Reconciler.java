package city.lianbo.delivery;

import city.lianbo.delivery.DeliveryStore.Note;
import city.lianbo.delivery.DepartureRunner.Surroundings;
import city.lianbo.platform.Beijing;
import city.lianbo.wechat.WeChat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Finds out what became of a call whose answer was lost: by the same call under the same key, as
/// long as that can't do harm. See ADR 0003.
final class Reconciler {

    private static final int BATCH = 500;

    /// How long a row rests that only evidence or a person can move.
    private static final Duration REST = Duration.ofHours(1);

    private final DeliveryStore store;
    private final WeChat weChat;
    private final Surroundings surroundings;

    Reconciler(DeliveryStore store, WeChat weChat, Surroundings surroundings) {
        this.store = store;
        this.weChat = weChat;
        this.surroundings = surroundings;
    }

    void sweep() {
        markUnanswered();
        surroundings
                .tasks()
                .each(store.uncertain(surroundings.clock().instant(), BATCH), this::repeat);
    }

    /// A claimed row whose answer is overdue may have left: its node died, or its answer did.
    private void markUnanswered() {
        var now = surroundings.clock().instant();
        var settings = surroundings.settings();
        var overdue = store.claimedWithoutAnswer(now.minus(settings.answerOverdue()), BATCH);
        var lost = new DeliveryEvent.AnswerLost(0, "no answer on record");
        store.record(
                overdue.stream()
                        .map(row ->
                                Note.of(row, lost, now, lastCall(row).plus(settings.repeatGap())))
                        .toList());
    }

    private void repeat(Delivery delivery) {
        var now = surroundings.clock().instant();
        if (!mayRepeat(delivery, now)) {
            store.lookAgain(delivery, now.plus(REST));
            return;
        }
        var lateStep = surroundings.settings().lateStep();
        var again = now.plus(surroundings.settings().repeatGap()).plus(lateStep);
        var mine = store.claimRepeat(delivery, surroundings.owner(), now, again);
        if (mine.isEmpty()) {
            store.lookAgain(delivery, again);
            return;
        }
        if (surroundings.clock().instant().isAfter(now.plus(lateStep))) {
            return; // this node stood still after its claim; what it knew may not be true any more
        }
        var answer =
                weChat.send(
                        delivery.account(),
                        DepartureRunner.order(delivery),
                        surroundings.settings().callTimeout());
        var event = RepeatAnswer.meaning(answer);
        var answered = surroundings.clock().instant();
        store.record(
                List.of(Note.of(mine.get(), event, answered, next(delivery, event, answered))));
    }

    /// Only while WeChat remembers the key, the quota day is the same and the message is not too
    /// late; whether a halt stands is looked at in the claim itself.
    private boolean mayRepeat(Delivery delivery, Instant now) {
        var claimedAt = delivery.claimedAt().orElse(delivery.departsAt());
        return delivery.draft().isPresent()
                && !now.isAfter(delivery.tooLateAt())
                && now.isBefore(claimedAt.plus(surroundings.settings().repeatWindow()))
                && Beijing.day(now).equals(Beijing.day(claimedAt));
    }

    private Instant next(Delivery delivery, DeliveryEvent event, Instant now) {
        var settings = surroundings.settings();
        if (event instanceof DeliveryEvent.Accepted) {
            return now.plus(settings.firstAsk());
        }
        boolean stalled = event instanceof DeliveryEvent.AnswerLost(int code, _) && code != 0;
        int doublings = delivery.stalls() + (stalled ? 1 : 0);
        return now.plus(Backoff.doubled(settings.repeatGap(), doublings, settings.repeatLimit()));
    }

    private static Instant lastCall(Delivery delivery) {
        return delivery.lastCallAt().or(delivery::claimedAt).orElse(delivery.departsAt());
    }
}
