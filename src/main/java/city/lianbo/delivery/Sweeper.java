package city.lianbo.delivery;

import city.lianbo.delivery.DeliveryStore.Note;
import city.lianbo.delivery.DepartureRunner.Surroundings;

/// Does whatever is due, however it came to be overdue: a lost alarm is late, not lost.
final class Sweeper {

    private static final int BATCH = 500;

    private final DeliveryStore store;
    private final DepartureRunner runner;
    private final Reconciler reconciler;
    private final Confirmer confirmer;
    private final Surroundings surroundings;

    Sweeper(
            DeliveryStore store,
            DepartureRunner runner,
            Reconciler reconciler,
            Confirmer confirmer,
            Surroundings surroundings) {
        this.store = store;
        this.runner = runner;
        this.reconciler = reconciler;
        this.confirmer = confirmer;
        this.surroundings = surroundings;
    }

    void sweep() {
        depart();
        reconciler.sweep();
        confirmer.sweep();
    }

    /// Everything up to the calls.
    void depart() {
        miss();
        var now = surroundings.clock().instant();
        var settings = surroundings.settings();
        store.departuresDue(DeliveryState.PLANNED, now.plus(settings.stageLead()), now)
                .forEach(runner::stage);
        store.departuresDue(DeliveryState.STAGED, now.plus(settings.armLead()), now)
                .forEach(runner::arm);
        // Each fires by itself: one that waits for its T must not hold up another.
        surroundings
                .tasks()
                .each(
                        store.departuresDue(
                                DeliveryState.ARMED, now.plus(settings.claimLead()), now),
                        runner::fire);
    }

    /// "Too late" is decided before a call, never after it.
    private void miss() {
        var now = surroundings.clock().instant();
        store.record(
                store.tooLate(now, BATCH).stream()
                        .map(row -> Note.of(row, new DeliveryEvent.Missed(), now, now))
                        .toList());
    }
}
