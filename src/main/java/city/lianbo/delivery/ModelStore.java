package city.lianbo.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The rules of the store on a database without one, for thousands of stories a minute. Each method
/// is one committed unit. A property test holds the two against each other.
class ModelStore implements DeliveryStore {

    private final Map<DeliveryId, ModelRow> rows = new LinkedHashMap<>();
    private final Set<DepartureId> released = new HashSet<>();
    private boolean halted;

    void plan(Delivery delivery) {
        rows.put(delivery.id(), new ModelRow(delivery));
    }

    void release(DepartureId departure) {
        released.add(departure);
    }

    /// The halt and what it stops are one commit, as in [Halts].
    void halt(Instant now) {
        halted = true;
        record(
                all().stream()
                        .filter(row -> row.state().phase() == DeliveryState.Phase.WAITING)
                        .map(row -> new Note(row.id(), 0, new DeliveryEvent.Halted(), now, now))
                        .toList());
    }

    void resume(Instant now) {
        halted = false;
        record(
                all().stream()
                        .filter(row -> row.state() == DeliveryState.HALTED)
                        .map(row -> new Note(row.id(), 0, new DeliveryEvent.Resumed(), now, now))
                        .toList());
    }

    boolean isHalted() {
        return halted;
    }

    List<Delivery> all() {
        return rows.values().stream().map(ModelRow::delivery).toList();
    }

    @Override
    public Optional<Delivery> find(DeliveryId id) {
        return Optional.ofNullable(rows.get(id)).map(ModelRow::delivery);
    }

    @Override
    public List<Delivery> in(DepartureId departure, DeliveryState state) {
        return select(row -> row.isOf(departure) && row.state() == state);
    }

    @Override
    public List<DepartureId> departuresDue(DeliveryState state, Instant before, Instant now) {
        return rows.values().stream()
                .filter(row -> row.state() == state && row.isDue(now) && row.isFree(now))
                .map(ModelRow::delivery)
                .filter(row -> !row.departsAt().isAfter(before))
                .map(Delivery::departure)
                .distinct()
                .toList();
    }

    @Override
    public List<Delivery> lease(
            DepartureId departure, DeliveryState state, Instant now, Duration lease) {
        if (halted || (state == DeliveryState.STAGED && !released.contains(departure))) {
            return List.of();
        }
        var leased = new ArrayList<Delivery>();
        for (var row : rows.values()) {
            if (row.isOf(departure) && row.state() == state && row.isDue(now) && row.isFree(now)) {
                leased.add(row.delivery());
                row.lease(now.plus(lease));
            }
        }
        return leased;
    }

    @Override
    public Optional<Delivery> leaseOne(
            DeliveryId delivery, DeliveryState state, Instant now, Duration lease) {
        var row = row(delivery);
        var seen = row.delivery();
        if (halted || seen.state() != state || seen.nextAt().isAfter(now) || !row.isFree(now)) {
            return Optional.empty();
        }
        row.lease(now.plus(lease));
        return Optional.of(seen);
    }

    @Override
    public List<Delivery> claim(DepartureId departure, String owner, Instant now) {
        if (halted || !released.contains(departure)) {
            return List.of();
        }
        var claimed = new ArrayList<Delivery>();
        for (var row : rows.values()) {
            if (row.isOf(departure)
                    && mayClaim(row.state())
                    && row.isDue(now)
                    && !row.isTooLate(now)) {
                row.claim(owner, now);
                claimed.add(row.delivery());
            }
        }
        return claimed;
    }

    boolean mayClaim(DeliveryState state) {
        return state == DeliveryState.ARMED;
    }

    @Override
    public boolean claimAgain(Delivery claimed, Instant now) {
        var row = row(claimed.id());
        if (halted
                || row.state() != DeliveryState.FIRING
                || row.epoch() != claimed.epoch()
                || row.isTooLate(now)) {
            return false;
        }
        row.claimAgain(now);
        return true;
    }

    @Override
    public Optional<Delivery> claimRepeat(
            Delivery uncertain, String owner, Instant now, Instant lookAgainAt) {
        var row = row(uncertain.id());
        if (isHalted()
                || row.state() != DeliveryState.UNCERTAIN
                || row.epoch() != uncertain.epoch()) {
            return Optional.empty();
        }
        row.claimRepeat(owner, now, lookAgainAt);
        return Optional.of(row.delivery());
    }

    @Override
    public List<DeliveryState> record(List<Note> notes) {
        return notes.stream().map(note -> row(note.delivery()).take(note, this::ownerOf)).toList();
    }

    /// The delivery whose job this is.
    Optional<DeliveryId> byJob(long msgId) {
        return all().stream()
                .filter(row -> row.msgId().isPresent() && row.msgId().getAsLong() == msgId)
                .map(Delivery::id)
                .findFirst();
    }

    private boolean ownerOf(Delivery row, long msgId) {
        return all().stream()
                .filter(other -> other.account().equals(row.account()))
                .filter(other -> !other.id().equals(row.id()))
                .anyMatch(other -> other.msgId().isPresent() && other.msgId().getAsLong() == msgId);
    }

    @Override
    public Collection<DeliveryId> halted(Collection<DeliveryId> deliveries) {
        return halted ? List.copyOf(deliveries) : List.of();
    }

    @Override
    public List<Delivery> claimedWithoutAnswer(Instant before, int limit) {
        return select(row -> row.state() == DeliveryState.FIRING && !row.calledAfter(before));
    }

    @Override
    public List<Delivery> uncertain(Instant now, int limit) {
        return select(row -> row.state() == DeliveryState.UNCERTAIN && row.isDue(now));
    }

    @Override
    public List<Delivery> unconfirmed(Instant now, int limit) {
        return select(row -> row.isToBeAsked(now));
    }

    @Override
    public List<Delivery> tooLate(Instant now, int limit) {
        return select(
                row -> row.state().phase() == DeliveryState.Phase.WAITING && row.isTooLate(now));
    }

    @Override
    public void lookAgain(Delivery seen, Instant at) {
        var row = row(seen.id());
        if (row.state() == seen.state() && row.epoch() == seen.epoch()) {
            row.lookAgain(at);
        }
    }

    private List<Delivery> select(Predicate<ModelRow> which) {
        return rows.values().stream()
                .filter(which)
                .map(ModelRow::delivery)
                .sorted(Comparator.comparing(Delivery::nextAt))
                .toList();
    }

    private ModelRow row(DeliveryId id) {
        return Optional.ofNullable(rows.get(id)).orElseThrow();
    }
}
