package city.lianbo.delivery;

import city.lianbo.account.Quotas;
import city.lianbo.delivery.DeliveryBook.Departure;
import city.lianbo.delivery.DeliveryBook.NewDelivery;
import city.lianbo.delivery.DeliveryStore.Note;
import city.lianbo.edition.SealedEdition;
import city.lianbo.platform.Beijing;
import city.lianbo.platform.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Writes departures and deliveries down, cut into shards, with quota reserved and alarms set.
@Component
class DeparturePlanner {

    private final DeliveryBook book;
    private final DeliveryStore store;
    private final Quotas quotas;
    private final Alarms alarms;
    private final Ids ids;
    private final InstantSource clock;
    private final DeliverySettings settings;

    DeparturePlanner(
            DeliveryBook book,
            DeliveryStore store,
            Quotas quotas,
            Alarms alarms,
            Ids ids,
            InstantSource clock,
            DeliverySettings settings) {
        this.book = book;
        this.store = store;
        this.quotas = quotas;
        this.alarms = alarms;
        this.ids = ids;
        this.clock = clock;
        this.settings = settings;
    }

    /// The nearest time a departure can be planned for.
    Instant earliest() {
        return clock.instant().plus(settings.earliest());
    }

    List<DeliveryId> plan(PlanId plan, Consignment consignment, List<SealedEdition> editions) {
        var planned = new ArrayList<DeliveryId>();
        for (int start = 0; start < editions.size(); start += settings.shard()) {
            var shard =
                    editions.subList(start, Math.min(start + settings.shard(), editions.size()));
            var departure =
                    depart(
                            plan,
                            consignment.wave(),
                            consignment.departs(),
                            consignment.tooLate(),
                            Optional.empty());
            for (SealedEdition edition : shard) {
                planned.add(add(departure, edition));
            }
        }
        return planned;
    }

    private DeliveryId add(Departure departure, SealedEdition edition) {
        var id = new DeliveryId(ids.next());
        reserve(edition, departure.departsAt(), id);
        book.insert(
                new NewDelivery(id, departure, edition, key(id), Optional.empty()),
                clock.instant());
        return id;
    }

    private void reserve(SealedEdition edition, Instant departsAt, DeliveryId holder) {
        if (edition.channel().usesQuota()) {
            quotas.reserve(edition.account(), departsAt, holder.value());
        }
    }

    /// Another try at what a proven no or a person has closed; released at once, since releasing it
    /// is what the person does.
    ///
    /// @param chance where it is the predecessor's own send, the successor takes over its key too, so
    ///     that WeChat itself refuses a second one
    DeliveryId again(
            Delivery closed, UUID wave, SealedEdition edition, Chance chance, Instant departsAt) {
        var tooLate = Duration.between(begins(closed), closed.tooLateAt());
        var departure =
                depart(
                        closed.plan(),
                        wave,
                        new Departs.At(departsAt),
                        tooLate,
                        Optional.of(clock.instant()));
        var id = new DeliveryId(ids.next());
        switch (chance) {
            case SAME_SEND, UNUSED -> quotas.handOver(closed.id().value(), id.value());
            case NEW -> reserve(edition, departsAt, id);
        }
        var key = chance == Chance.SAME_SEND ? closed.clientMsgId() : key(id);
        book.insert(
                new NewDelivery(id, departure, edition, key, Optional.of(closed.id())),
                clock.instant());
        return id;
    }

    /// From when on a delivery was late: what waited for its gate to the end, since its deadline.
    private Instant begins(Delivery closed) {
        return book.departures(closed.plan()).stream()
                .filter(departure -> departure.id().equals(closed.departure()))
                .filter(Departure::waitsForItsGate)
                .flatMap(departure -> departure.opensBy().stream())
                .findFirst()
                .orElse(closed.departsAt());
    }

    void release(PlanId plan) {
        book.release(plan, clock.instant());
        book.departures(plan).forEach(this::setAlarms);
    }

    private void setAlarms(Departure departure) {
        if (departure.waitsForItsGate()) {
            alarms.setStaging(departure.id(), departure.departsAt());
        } else {
            alarms.set(departure.id(), departure.departsAt());
        }
    }

    /// Opens what waits of a wave: it leaves at the given time, on that day's quota.
    ///
    /// @return how many departures were opened; 0 where they were open already
    int open(PlanId plan, UUID wave, Instant departsAt) {
        var waiting = book.lockUnopened(plan, wave);
        for (Departure departure : waiting) {
            var tooLate =
                    Duration.between(departure.opensBy().orElseThrow(), departure.tooLateAt());
            book.open(departure.id(), departsAt, departsAt.plus(tooLate), clock.instant());
            alarms.set(departure.id(), departsAt);
            moveQuota(departure, departsAt);
        }
        return waiting.size();
    }

    /// Quota was reserved for the expected day. An account that has none left on the day it leaves is
    /// held up with that reason and ends as missed if nobody makes room; the others leave.
    private void moveQuota(Departure departure, Instant departsAt) {
        if (Beijing.day(departure.departsAt()).equals(Beijing.day(departsAt))) {
            return;
        }
        var now = clock.instant();
        store.record(
                book.ofDeparture(departure.id()).stream()
                        .filter(row -> row.state().phase() == DeliveryState.Phase.WAITING)
                        .filter(row -> row.channel().usesQuota())
                        .filter(row ->
                                !quotas.tryReserve(row.account(), departsAt, row.id().value()))
                        .map(row ->
                                new Note(
                                        row.id(),
                                        0,
                                        new DeliveryEvent.HeldUp(EditionManifest.NO_QUOTA, 0, ""),
                                        now,
                                        now))
                        .toList());
    }

    void remove(PlanId plan) {
        book.departures(plan).forEach(departure -> alarms.cancel(departure.id()));
        book.ofPlan(plan).forEach(row -> quotas.free(row.id().value()));
        book.delete(plan);
    }

    private Departure depart(
            PlanId plan,
            UUID wave,
            Departs departs,
            Duration tooLate,
            Optional<Instant> releasedAt) {
        var opensBy =
                switch (departs) {
                    case Departs.At _ -> Optional.<Instant>empty();
                    case Departs.WhenOpened(_, var deadline) -> Optional.of(deadline);
                };
        var departure =
                new Departure(
                        new DepartureId(ids.next()),
                        plan,
                        wave,
                        departs.expected(),
                        opensBy.orElse(departs.expected()).plus(tooLate),
                        opensBy,
                        Optional.empty());
        book.insert(departure, releasedAt);
        setAlarms(departure);
        return departure;
    }

    /// WeChat takes 32 characters everywhere; the id without its dashes.
    private static String key(DeliveryId id) {
        return id.toString().replace("-", "");
    }
}
