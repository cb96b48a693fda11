package city.lianbo.delivery;

import city.lianbo.delivery.DeliveryStore.Note;
import city.lianbo.delivery.DepartureRunner.Surroundings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Learns what became of accepted jobs: from WeChat's events first, by asking otherwise.
final class Confirmer {

    private static final int BATCH = 500;

    /// Unconfirmed rows are asked about again this seldom; a missing link costs WeChat nothing to look
    /// for, since only its reports tell it.
    private static final Duration REST = Duration.ofMinutes(30);

    private final DeliveryStore store;
    private final Ways ways;
    private final Surroundings surroundings;

    Confirmer(DeliveryStore store, Ways ways, Surroundings surroundings) {
        this.store = store;
        this.ways = ways;
        this.surroundings = surroundings;
    }

    void sweep() {
        var due = store.unconfirmed(surroundings.clock().instant(), BATCH);
        surroundings.tasks().each(due, this::confirm);
    }

    /// Looks at one delivery, at an event's word or when its time has come.
    void confirm(Delivery delivery) {
        var event = ways.of(delivery).outcome(delivery);
        var now = surroundings.clock().instant();
        if (event.isPresent()) {
            store.record(List.of(Note.of(delivery, event.get(), now, next(delivery, now))));
        } else if (isOverdue(delivery, now)) {
            store.record(
                    List.of(
                            Note.of(
                                    delivery,
                                    new DeliveryEvent.ConfirmationOverdue(),
                                    now,
                                    now.plus(REST))));
        } else {
            store.lookAgain(delivery, next(delivery, now));
        }
    }

    private boolean isOverdue(Delivery delivery, Instant now) {
        var settings = surroundings.settings();
        var acceptedAt = delivery.acceptedAt().orElse(now);
        return switch (delivery.state()) {
            case ACCEPTED -> now.isAfter(acceptedAt.plus(settings.confirmDeadline()));
            case AWAITING_PHONE -> now.isAfter(acceptedAt.plus(settings.phoneDeadline()));
            case AWAITING_PERSON -> now.isAfter(delivery.departsAt().plus(DraftOnlyWay.PATIENCE));
            case PLANNED,
                    STAGED,
                    ARMED,
                    FIRING,
                    UNCERTAIN,
                    SENT,
                    REJECTED,
                    REFUSED,
                    MISSED,
                    HALTED,
                    UNCONFIRMED,
                    RECALLED ->
                    false;
        };
    }

    private Instant next(Delivery delivery, Instant now) {
        var settings = surroundings.settings();
        return switch (delivery.state()) {
            case UNCONFIRMED -> now.plus(REST);
            case PLANNED,
                    STAGED,
                    ARMED,
                    FIRING,
                    UNCERTAIN,
                    ACCEPTED,
                    AWAITING_PHONE,
                    AWAITING_PERSON,
                    SENT,
                    REJECTED,
                    REFUSED,
                    MISSED,
                    HALTED,
                    RECALLED ->
                    now.plus(
                            Backoff.doubled(
                                    settings.firstAsk(), delivery.asks(), settings.askLimit()));
        };
    }
}
