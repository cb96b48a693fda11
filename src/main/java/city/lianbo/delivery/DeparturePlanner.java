package city.lianbo.delivery;

import city.lianbo.account.Quotas;
import city.lianbo.delivery.DeliveryBook.Departure;
import city.lianbo.delivery.DeliveryBook.NewDelivery;
import city.lianbo.edition.Channel;
import city.lianbo.edition.SealedEdition;
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
    private final Quotas quotas;
    private final Alarms alarms;
    private final Ids ids;
    private final InstantSource clock;
    private final DeliverySettings settings;

    DeparturePlanner(
            DeliveryBook book,
            Quotas quotas,
            Alarms alarms,
            Ids ids,
            InstantSource clock,
            DeliverySettings settings) {
        this.book = book;
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
                            consignment.departsAt(),
                            consignment.tooLate(),
                            Optional.empty());
            for (SealedEdition edition : shard) {
                planned.add(add(departure, edition));
            }
        }
        return planned;
    }

    private DeliveryId add(Departure departure, SealedEdition edition) {
        if (edition.channel() != Channel.MASS_SEND) {
            throw new IllegalArgumentException("Only mass sends depart, not " + edition.channel());
        }
        var id = new DeliveryId(ids.next());
        quotas.reserve(edition.account(), departure.departsAt(), id.value());
        book.insert(
                new NewDelivery(id, departure, edition, key(id), Optional.empty()),
                clock.instant());
        return id;
    }

    /// Another try at what a proven no or a person has closed; released at once, since releasing it
    /// is what the person does.
    ///
    /// @param guarded the predecessor's call may exist at WeChat: the successor takes over its key,
    ///     so that WeChat itself refuses a second send
    DeliveryId again(
            Delivery closed, UUID wave, SealedEdition edition, boolean guarded, Instant departsAt) {
        var tooLate = Duration.between(closed.departsAt(), closed.tooLateAt());
        var departure =
                depart(closed.plan(), wave, departsAt, tooLate, Optional.of(clock.instant()));
        var id = new DeliveryId(ids.next());
        if (guarded) {
            quotas.handOver(closed.id().value(), id.value());
        } else {
            quotas.reserve(edition.account(), departsAt, id.value());
        }
        var key = guarded ? closed.clientMsgId() : key(id);
        book.insert(
                new NewDelivery(id, departure, edition, key, Optional.of(closed.id())),
                clock.instant());
        return id;
    }

    void release(PlanId plan) {
        book.release(plan, clock.instant());
        book.departures(plan)
                .forEach(departure -> alarms.set(departure.id(), departure.departsAt()));
    }

    void remove(PlanId plan) {
        book.departures(plan).forEach(departure -> alarms.cancel(departure.id()));
        book.ofPlan(plan).forEach(row -> quotas.free(row.id().value()));
        book.delete(plan);
    }

    private Departure depart(
            PlanId plan,
            UUID wave,
            Instant departsAt,
            Duration tooLate,
            Optional<Instant> releasedAt) {
        var departure =
                new Departure(
                        new DepartureId(ids.next()),
                        plan,
                        wave,
                        departsAt,
                        departsAt.plus(tooLate));
        book.insert(departure, releasedAt);
        alarms.set(departure.id(), departsAt);
        return departure;
    }

    /// WeChat takes 32 characters everywhere; the id without its dashes.
    private static String key(DeliveryId id) {
        return id.toString().replace("-", "");
    }
}
