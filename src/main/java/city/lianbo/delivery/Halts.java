package city.lianbo.delivery;

import city.lianbo.account.Quotas;
import city.lianbo.delivery.DeliveryStore.Note;
import city.lianbo.platform.CurrentActor;
import city.lianbo.platform.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Stops what has not left, and lets it go on again. The halt row and the stopped deliveries are one
/// commit: a claim comes before it and is counted, or after it and finds the halt.
@Component
class Halts {

    private static final int LONGEST_REASON = 300;

    private final DeliveryBook book;
    private final DeliveryStore store;
    private final Quotas quotas;
    private final CurrentActor actor;
    private final Ids ids;
    private final InstantSource clock;
    private final ApplicationEventPublisher facts;

    Halts(
            DeliveryBook book,
            DeliveryStore store,
            Quotas quotas,
            CurrentActor actor,
            Ids ids,
            InstantSource clock,
            ApplicationEventPublisher facts) {
        this.book = book;
        this.store = store;
        this.quotas = quotas;
        this.actor = actor;
        this.ids = ids;
        this.clock = clock;
        this.facts = facts;
    }

    Halted halt(HaltScope scope, String reason) {
        var now = clock.instant();
        var why = reason.strip();
        if (why.length() > LONGEST_REASON) {
            throw new HaltReasonTooLong(LONGEST_REASON);
        }
        book.halt(ids.next(), scope, now, actor.get().name(), why);
        var rows = book.open(scope);
        var waiting =
                rows.stream()
                        .filter(row -> row.state().phase() == DeliveryState.Phase.WAITING)
                        .toList();
        var after = note(waiting, new DeliveryEvent.Halted(), now);
        int stopped = (int) after.stream().filter(DeliveryState.HALTED::equals).count();
        // Claimed between our reading and the halt: they may have left too.
        int mayHaveLeft = rows.size() - waiting.size() + after.size() - stopped;
        facts.publishEvent(new SendingHalted(subject(scope), why, stopped, mayHaveLeft));
        return new Halted(stopped, mayHaveLeft);
    }

    /// What another halt still holds stays halted, and so does what has no quota any more.
    Resumed resume(HaltScope scope) {
        var now = clock.instant();
        book.lift(scope, now, actor.get().name());
        int tooLate = book.tooLateToResume(scope, now);
        var halted = book.resumable(scope);
        var affordable = halted.stream().filter(this::hasQuota).toList();
        affordable.stream()
                .filter(row -> row.channel().usesQuota())
                .forEach(row -> quotas.reserve(row.account(), row.departsAt(), row.id().value()));
        note(affordable, new DeliveryEvent.Resumed(), now);
        var resumed = new Resumed(affordable.size(), tooLate, halted.size() - affordable.size());
        facts.publishEvent(
                new SendingResumed(
                        subject(scope),
                        resumed.accounts(),
                        resumed.tooLate(),
                        resumed.withoutQuota()));
        return resumed;
    }

    /// Halting gave the quota back; somebody else may have taken it.
    private boolean hasQuota(DeliveryRow row) {
        return !row.channel().usesQuota() || quotas.of(row.account(), row.departsAt()).left() > 0;
    }

    private static String subject(HaltScope scope) {
        return switch (scope) {
            case HaltScope.Everything() -> "everything";
            case HaltScope.OfPlan(var plan) -> plan.toString();
            case HaltScope.OfWave(var plan, var wave) -> plan + "/" + wave;
        };
    }

    private List<DeliveryState> note(List<DeliveryRow> rows, DeliveryEvent event, Instant now) {
        return store.record(
                rows.stream().map(row -> new Note(row.id(), 0, event, now, now)).toList());
    }
}
