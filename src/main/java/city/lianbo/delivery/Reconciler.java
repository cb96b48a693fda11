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
        var lost = DeliveryEvent.AnswerLost.overdue();
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
        var settings = surroundings.settings();
        // Nobody repeats beside this call, however late it leaves under its claim.
        var again = now.plus(settings.repeatGap()).plus(settings.leaveLimit());
        var mine = store.claimRepeat(delivery, surroundings.owner(), now, again);
        if (mine.isEmpty()) {
            store.lookAgain(delivery, now.plus(settings.repeatGap()));
            return;
        }
        if (!mayLeave(delivery, now)) {
            return;
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

    /// Claims queue up under load; what was known before one may not be true any more after it. A node
    /// that stood still for too long leaves the call to a later sweep.
    private boolean mayLeave(Delivery delivery, Instant claimedAt) {
        var settings = surroundings.settings();
        var now = surroundings.clock().instant();
        if (!now.isAfter(claimedAt.plus(settings.lateStep()))) {
            return true;
        }
        return !now.isAfter(claimedAt.plus(settings.leaveLimit()))
                && mayRepeat(delivery, now)
                && store.halted(List.of(delivery.id())).isEmpty()
                && !surroundings.clock().instant().isAfter(now.plus(settings.lateStep()));
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
        if (event instanceof DeliveryEvent.Accepted(_, _, boolean already)) {
            return now.plus(already ? settings.repeatGap() : settings.firstAsk());
        }
        boolean stalled = event instanceof DeliveryEvent.AnswerLost(int code, _) && code != 0;
        int doublings = delivery.stalls() + (stalled ? 1 : 0);
        return now.plus(Backoff.doubled(settings.repeatGap(), doublings, settings.repeatLimit()));
    }

    private static Instant lastCall(Delivery delivery) {
        return delivery.lastCallAt().or(delivery::claimedAt).orElse(delivery.departsAt());
    }
}
