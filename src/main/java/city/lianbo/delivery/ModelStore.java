package city.lianbo.delivery;

import city.lianbo.platform.AccountId;
import city.lianbo.platform.Fingerprint;
import city.lianbo.wechat.Audience;
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
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The rules of the store on a database without one, for thousands of stories a minute. Each method
/// is one committed unit. A property test holds the two against each other.
class ModelStore implements DeliveryStore {

    private final Map<DeliveryId, ModelRow> rows = new LinkedHashMap<>();
    private final Set<DepartureId> released = new HashSet<>();
    private final Set<PlanId> haltedPlans = new HashSet<>();
    private final Transitions transitions;
    private boolean everythingHalted;

    ModelStore(Transitions transitions) {
        this.transitions = transitions;
    }

    /// What leaves together.
    record Departure(DepartureId id, PlanId plan, Instant departsAt, Instant tooLateAt) {}

    /// Plans one account's part of a departure, under a key of its own.
    Delivery plan(Departure departure, DeliveryId id, AccountId account, Instant now) {
        return plan(departure, id, account, key(id), now);
    }

    /// The key under which a delivery without a predecessor calls.
    static String key(DeliveryId id) {
        return id.toString().replace("-", "");
    }

    /// Plans it under a given key: a successor takes over the key of its predecessor where that
    /// one's call may exist at WeChat.
    Delivery plan(Departure departure, DeliveryId id, AccountId account, String key, Instant now) {
        var toAll = new Passage.MassSend(new Audience.AllFollowers(), false);
        return plan(departure, id, account, key, toAll, now);
    }

    /// Plans it to travel by a channel of its own.
    Delivery plan(
            Departure departure,
            DeliveryId id,
            AccountId account,
            String key,
            Passage passage,
            Instant now) {
        var planned =
                new Delivery(
                        id,
                        departure.id(),
                        departure.plan(),
                        account,
                        id.value(),
                        Fingerprint.of("seal"),
                        key,
                        passage,
                        DeliveryState.PLANNED,
                        departure.departsAt(),
                        departure.tooLateAt(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        Optional.empty(),
                        OptionalLong.empty(),
                        Optional.empty(),
                        0,
                        now);
        plan(planned);
        return planned;
    }

    void plan(Delivery delivery) {
        rows.put(delivery.id(), new ModelRow(delivery));
    }

    void release(DepartureId departure) {
        released.add(departure);
    }

    /// A departure that waited for another wave leaves at this time, with all that waits or is halted
    /// in it.
    void open(DepartureId departure, Instant departsAt, Instant tooLateAt) {
        rows.values().stream()
                .filter(row -> row.isOf(departure))
                .filter(row ->
                        row.state().phase() == DeliveryState.Phase.WAITING
                                || row.state() == DeliveryState.HALTED)
                .forEach(row -> row.move(departsAt, tooLateAt));
    }

    /// The halt and what it stops are one commit, as in [Halts].
    void halt(PlanId plan, Instant now) {
        haltedPlans.add(plan);
        stop(row -> row.isOf(plan), now);
    }

    void haltEverything(Instant now) {
        everythingHalted = true;
        stop(_ -> true, now);
    }

    private void stop(Predicate<ModelRow> which, Instant now) {
        note(
                which.and(row -> row.state().phase() == DeliveryState.Phase.WAITING),
                new DeliveryEvent.Halted(),
                now);
    }

    void resume(PlanId plan, Instant now) {
        haltedPlans.remove(plan);
        goOn(row -> row.isOf(plan), now);
    }

    void resumeEverything(Instant now) {
        everythingHalted = false;
        goOn(_ -> true, now);
    }

    private void goOn(Predicate<ModelRow> which, Instant now) {
        note(
                which.and(row -> row.state() == DeliveryState.HALTED),
                new DeliveryEvent.Resumed(),
                now);
    }

    private void note(Predicate<ModelRow> which, DeliveryEvent event, Instant now) {
        record(select(which).stream().map(row -> new Note(row.id(), 0, event, now, now)).toList());
    }

    /// Released, and its gate, if it has one, open.
    boolean mayGoOn(DepartureId departure) {
        return released.contains(departure);
    }

    private boolean isHalted(ModelRow row) {
        return everythingHalted || haltedPlans.stream().anyMatch(row::isOf);
    }

    /// Whether a halt stands against repeating a call.
    boolean forbidsRepeat(ModelRow row) {
        return isHalted(row);
    }

    /// When anything leaves or left.
    Set<Instant> departureTimes() {
        return rows.values().stream().map(ModelRow::departsAt).collect(Collectors.toSet());
    }

    /// Whether a call may still be made for what may have left.
    boolean mayRepeat(Instant now) {
        return rows.values().stream()
                .anyMatch(row ->
                        row.state().phase() == DeliveryState.Phase.LEAVING && !row.isTooLate(now));
    }

    List<Delivery> all() {
        return rows.values().stream().map(ModelRow::delivery).toList();
    }

    @Override
    public Optional<Delivery> find(DeliveryId id) {
        return Optional.ofNullable(rows.get(id)).map(ModelRow::delivery);
    }

    /// A delivery as that to whose article late links lead.
    SlotStore.Source source(DeliveryId id) {
        var row = row(id);
        return new SlotStore.Source(id, row.state(), row.link());
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
            DepartureId departure, DeliveryState state, Instant due, Instant until, int limit) {
        if (state == DeliveryState.STAGED && !mayGoOn(departure)) {
            return List.of();
        }
        var leased = new ArrayList<Delivery>();
        for (var row : rows.values()) {
            if (leased.size() < limit
                    && row.isOf(departure)
                    && row.state() == state
                    && row.isDue(due)
                    && row.isFree(due)
                    && !isHalted(row)) {
                leased.add(row.delivery());
                row.lease(until);
            }
        }
        return leased;
    }

    @Override
    public Optional<Delivery> leaseOne(
            DeliveryId delivery, DeliveryState state, Instant now, Duration lease) {
        var row = row(delivery);
        if (isHalted(row) || row.state() != state || !row.isDue(now) || !row.isFree(now)) {
            return Optional.empty();
        }
        row.lease(now.plus(lease));
        return Optional.of(row.delivery());
    }

    @Override
    public List<Delivery> claim(DepartureId departure, String owner, Instant now) {
        if (!mayGoOn(departure)) {
            return List.of();
        }
        var claimed = new ArrayList<Delivery>();
        for (var row : rows.values()) {
            if (row.isOf(departure)
                    && mayClaim(row.state())
                    && row.isDue(now)
                    && !row.isTooLate(now)
                    && !isHalted(row)) {
                var before = row.state();
                row.claim(owner, now);
                claimed.add(row.delivery());
                tell(row, new DeliveryEvent.Claimed(owner, row.epoch(), now), before, now);
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
        if (isHalted(row)
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
        if (forbidsRepeat(row)
                || row.state() != DeliveryState.UNCERTAIN
                || row.epoch() != uncertain.epoch()) {
            return Optional.empty();
        }
        row.claimRepeat(owner, now, lookAgainAt);
        tell(row, new DeliveryEvent.Repeated(owner, row.epoch()), row.state(), now);
        return Optional.of(row.delivery());
    }

    @Override
    public List<DeliveryState> record(List<Note> notes) {
        return notes.stream().map(this::take).toList();
    }

    private DeliveryState take(Note note) {
        var row = row(note.delivery());
        var before = row.state();
        var event = row.take(note, this::ownerOf);
        tell(row, event, before, note.at());
        if (note.comesBack(before, row.state()) && isHalted(row)) {
            var stopped =
                    new Note(
                            note.delivery(),
                            note.epoch(),
                            new DeliveryEvent.Halted(),
                            note.at(),
                            note.lookAgainAt());
            var back = row.state();
            tell(row, row.take(stopped, this::ownerOf), back, note.at());
        }
        return row.state();
    }

    private void tell(ModelRow row, DeliveryEvent event, DeliveryState before, Instant at) {
        var now = row.delivery();
        transitions.happened(
                List.of(
                        new Transitions.Transition(
                                now.id(),
                                now.account(),
                                now.plan(),
                                event,
                                before,
                                now.state(),
                                at)));
    }

    /// The delivery whose job this is.
    Optional<DeliveryId> byJob(long msgId) {
        return rows.values().stream()
                .filter(row -> row.isJob(msgId))
                .map(row -> row.delivery().id())
                .findFirst();
    }

    /// The delivery whose publication this is.
    Optional<DeliveryId> byPublication(AccountId account, String publishId) {
        return rows.values().stream()
                .filter(row -> row.isPublication(account, publishId))
                .map(row -> row.delivery().id())
                .findFirst();
    }

    /// Publications of an account of which nobody knows what became.
    List<DeliveryId> uncertainPublications(AccountId account) {
        return rows.values().stream()
                .filter(row -> row.isUncertainPublication(account))
                .map(row -> row.delivery().id())
                .toList();
    }

    private boolean ownerOf(Delivery row, String job) {
        return rows.values().stream()
                .filter(other -> other.isCalled(job))
                .map(ModelRow::delivery)
                .anyMatch(other ->
                        other.account().equals(row.account()) && !other.id().equals(row.id()));
    }

    @Override
    public Collection<DeliveryId> halted(Collection<DeliveryId> deliveries) {
        return deliveries.stream().filter(id -> isHalted(row(id))).toList();
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
        if (row.state() == seen.state()
                && row.epoch() == seen.epoch()
                && row.asks() == seen.asks()) {
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
