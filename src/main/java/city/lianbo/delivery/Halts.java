package city.lianbo.delivery;

import city.lianbo.account.Quotas;
import city.lianbo.delivery.DeliveryStore.Note;
import city.lianbo.platform.CurrentActor;
import city.lianbo.platform.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Stops what has not left, and lets it go on again. The halt row and the stopped deliveries are one
/// commit: a claim comes before it and is counted, or after it and finds the halt.
@Component
class Halts {

    private final DeliveryBook book;
    private final DeliveryStore store;
    private final Quotas quotas;
    private final CurrentActor actor;
    private final Ids ids;
    private final InstantSource clock;

    Halts(
            DeliveryBook book,
            DeliveryStore store,
            Quotas quotas,
            CurrentActor actor,
            Ids ids,
            InstantSource clock) {
        this.book = book;
        this.store = store;
        this.quotas = quotas;
        this.actor = actor;
        this.ids = ids;
        this.clock = clock;
    }

    Halted halt(PlanId plan) {
        return halt(Optional.of(plan), book.ofPlan(plan));
    }

    Halted haltEverything() {
        return halt(Optional.empty(), book.open());
    }

    private Halted halt(Optional<PlanId> plan, List<DeliveryRow> rows) {
        var now = clock.instant();
        book.halt(ids.next(), plan, now, actor.get().name());
        var waiting =
                rows.stream()
                        .filter(row -> row.state().phase() == DeliveryState.Phase.WAITING)
                        .toList();
        var after = note(waiting, new DeliveryEvent.Halted(), now);
        int stopped = (int) after.stream().filter(DeliveryState.HALTED::equals).count();
        long leaving =
                rows.stream()
                        .filter(row -> row.state().phase() == DeliveryState.Phase.LEAVING)
                        .count();
        // Claimed between our reading and the halt: they may have left too.
        return new Halted(stopped, (int) leaving + after.size() - stopped);
    }

    int resume(PlanId plan) {
        book.lift(Optional.of(plan), clock.instant());
        return resume(book.ofPlan(plan));
    }

    int resumeEverything() {
        book.lift(Optional.empty(), clock.instant());
        return resume(book.halted());
    }

    private int resume(List<DeliveryRow> rows) {
        var halted = rows.stream().filter(row -> row.state() == DeliveryState.HALTED).toList();
        halted.forEach(row -> quotas.reserve(row.account(), row.departsAt(), row.id().value()));
        note(halted, new DeliveryEvent.Resumed(), clock.instant());
        return halted.size();
    }

    private List<DeliveryState> note(List<DeliveryRow> rows, DeliveryEvent event, Instant now) {
        return store.record(
                rows.stream().map(row -> new Note(row.id(), 0, event, now, now)).toList());
    }
}
