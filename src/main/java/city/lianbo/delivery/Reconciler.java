package city.lianbo.delivery;

import city.lianbo.delivery.DeliveryStore.Note;
import city.lianbo.delivery.DepartureRunner.Surroundings;
import city.lianbo.delivery.Way.Settlement;
import java.time.Instant;
import java.util.List;

/// Finds out what became of a call whose answer was lost: by looking, or by the same call once more,
/// as long as that can't do harm. See ADR 0003 and 0013.
final class Reconciler {

    private static final int BATCH = 500;

    private final DeliveryStore store;
    private final Ways ways;
    private final Surroundings surroundings;

    Reconciler(DeliveryStore store, Ways ways, Surroundings surroundings) {
        this.store = store;
        this.ways = ways;
        this.surroundings = surroundings;
    }

    void sweep() {
        markUnanswered();
        surroundings
                .tasks()
                .each(store.uncertain(surroundings.clock().instant(), BATCH), this::settle);
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

    /// Looks at one uncertain delivery, at an event's word or when its time has come.
    void settle(Delivery delivery) {
        var now = surroundings.clock().instant();
        switch (ways.of(delivery).settle(delivery, now)) {
            case Settlement.Known(var event) -> record(delivery, event);
            case Settlement.Wait(var until) -> store.lookAgain(delivery, until);
            case Settlement.CallAgain() -> repeat(delivery);
        }
    }

    /// Whether a halt stands is looked at in the claim itself.
    private void repeat(Delivery delivery) {
        var now = surroundings.clock().instant();
        var settings = surroundings.settings();
        // Nobody repeats beside this call, however late it leaves under its claim.
        var again = now.plus(settings.repeatGap()).plus(settings.leaveLimit());
        var mine = store.claimRepeat(delivery, surroundings.owner(), now, again);
        if (mine.isEmpty()) {
            store.lookAgain(delivery, now.plus(settings.repeatGap()));
            return;
        }
        if (!mayLeave(delivery, now)) {
            var never = new DeliveryEvent.NeverLeft("stood still before it left");
            var at = surroundings.clock().instant();
            store.record(List.of(Note.of(mine.get(), never, at, again)));
            return;
        }
        record(mine.get(), ways.of(delivery).repeat(delivery));
    }

    /// The last look before the call: claims queue up under load, and what was known before one may
    /// not be true any more after it. A node that stood still for too long leaves the call to a later
    /// sweep, and after the delivery's limit nothing leaves, however little later it is.
    private boolean mayLeave(Delivery delivery, Instant claimedAt) {
        var settings = surroundings.settings();
        var now = surroundings.clock().instant();
        if (now.isAfter(claimedAt.plus(settings.lateStep()))) {
            var asked = now;
            boolean unchanged =
                    !asked.isAfter(claimedAt.plus(settings.leaveLimit()))
                            && ways.of(delivery).settle(delivery, asked)
                                    instanceof Settlement.CallAgain
                            && store.halted(List.of(delivery.id())).isEmpty();
            now = surroundings.clock().instant();
            if (!unchanged || now.isAfter(asked.plus(settings.lateStep()))) {
                return false;
            }
        }
        return !now.isAfter(delivery.tooLateAt());
    }

    private void record(Delivery delivery, DeliveryEvent event) {
        var now = surroundings.clock().instant();
        store.record(List.of(Note.of(delivery, event, now, next(delivery, event, now))));
    }

    private Instant next(Delivery delivery, DeliveryEvent event, Instant now) {
        var settings = surroundings.settings();
        if (Ways.leadsToAsking(event)) {
            return now.plus(Ways.untilAsked(event, settings));
        }
        boolean stalled = event instanceof DeliveryEvent.AnswerLost(int code, _) && code != 0;
        int doublings = delivery.stalls() + (stalled ? 1 : 0);
        return now.plus(Backoff.doubled(settings.repeatGap(), doublings, settings.repeatLimit()));
    }

    private static Instant lastCall(Delivery delivery) {
        return delivery.lastCallAt().or(delivery::claimedAt).orElse(delivery.departsAt());
    }
}
