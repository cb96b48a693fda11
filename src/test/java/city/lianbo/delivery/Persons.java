package city.lianbo.delivery;

import city.lianbo.delivery.rehearsal.ModelWeChat;
import city.lianbo.delivery.rehearsal.ModelWeChat.Job;
import city.lianbo.delivery.rehearsal.ModelWeChat.Publication;
import city.lianbo.delivery.rehearsal.Strands;
import city.lianbo.platform.Ids;
import city.lianbo.wechat.SendProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/// People at the desk, who come now and then: they say what became of what is uncertain, and are
/// wrong at times; they try again what failed, and have deleted what was sent.
final class Persons {

    private final Strands strands;
    private final RandomGenerator dice;
    private final ModelStore store;
    private final ModelWeChat weChat;
    private final Voyages voyages;
    private final Desks desks;
    private final DeliverySettings settings;
    private final Ids ids;
    private final Map<DeliveryId, DeliveryId> successors = new HashMap<>();
    private final Set<DeliveryId> spoken = new HashSet<>();
    private final Set<DeliveryId> saidUnsent = new HashSet<>();

    Persons(
            Strands strands,
            ModelStore store,
            ModelWeChat weChat,
            Voyages voyages,
            Desks desks,
            DeliverySettings settings) {
        this.strands = strands;
        this.dice = strands.dice();
        this.store = store;
        this.weChat = weChat;
        this.voyages = voyages;
        this.desks = desks;
        this.settings = settings;
        this.ids = new Ids(strands::now, dice);
    }

    /// Mostly soon after T, at times after WeChat has forgotten the keys.
    void visit(Instant departsAt) {
        int visits = dice.nextInt(5);
        for (int visit = 0; visit < visits; visit++) {
            long seconds =
                    switch (dice.nextInt(4)) {
                        case 0, 1 -> dice.nextLong(20, 2_400);
                        case 2 -> dice.nextLong(2_400, 30_000);
                        default -> dice.nextLong(30_000, 88_000);
                    };
            strands.at(departsAt.plusSeconds(seconds), this::act);
        }
    }

    private void act() {
        var all = store.all();
        var row = all.get(dice.nextInt(all.size()));
        switch (row.state()) {
            case UNCERTAIN, UNCONFIRMED -> speak(row);
            case REFUSED, REJECTED, MISSED -> tryAgain(row);
            case SENT -> recall(row);
            case PLANNED,
                    STAGED,
                    ARMED,
                    FIRING,
                    ACCEPTED,
                    AWAITING_PHONE,
                    AWAITING_PERSON,
                    HALTED,
                    RECALLED -> {
                // nothing to do for a person
            }
        }
    }

    private void speak(Delivery row) {
        var now = strands.now();
        if (row.passage() instanceof Passage.Publication) {
            speakOfPublication(row, now);
            return;
        }
        boolean sent =
                jobs(row.clientMsgId()).stream()
                        .anyMatch(job -> !(job.progress() instanceof SendProgress.Failed));
        say(row, wrongly(row, now) != sent, now);
    }

    private void say(Delivery row, boolean says, Instant now) {
        voyages.note("a person says of %s: %s".formatted(row.id(), says ? "sent" : "unsent"));
        spoken.add(row.id());
        DeliveryEvent event =
                says
                        ? new DeliveryEvent.FoundSent("https://mp.weixin.qq.com/s/x")
                        : new DeliveryEvent.FoundUnsent();
        if (!says) {
            saidUnsent.add(row.id());
        }
        store.record(List.of(DeliveryStore.Note.of(row, event, now, now)));
    }

    /// No key guards against a wrong word here: people look long after the last call, and say what they
    /// see.
    private void speakOfPublication(Delivery row, Instant now) {
        var called = row.lastCallAt().or(row::claimedAt).orElse(now);
        if (now.isAfter(called.plus(Duration.ofMinutes(15))) && !desks.clocksJumped()) {
            say(row, publications(row.clientMsgId()).stream().anyMatch(Publication::stands), now);
        }
    }

    /// Once WeChat has forgotten the key, nothing guards against a wrong word any more.
    private boolean wrongly(Delivery row, Instant now) {
        var claimedAt = row.claimedAt().orElse(now);
        return now.isBefore(claimedAt.plus(Duration.ofHours(22))) && dice.nextInt(4) == 0;
    }

    private void tryAgain(Delivery row) {
        var now = strands.now();
        if (!Succession.mayFollow(row.state())
                || successors.containsKey(row.id())
                || looksAgain(row, now)) {
            return;
        }
        var at = now.plus(settings.earliest()).plusSeconds(30 + dice.nextInt(300));
        var departure =
                new ModelStore.Departure(
                        new DepartureId(ids.next()),
                        row.plan(),
                        at,
                        at.plus(Duration.ofMinutes(30)));
        var id = new DeliveryId(ids.next());
        var successor =
                store.plan(
                        departure,
                        id,
                        row.account(),
                        Succession.isGuarded(row, saidUnsent.contains(row.id()), now)
                                ? row.clientMsgId()
                                : id.toString().replace("-", ""),
                        row.passage(),
                        now);
        voyages.note(
                "%s follows %s%s"
                        .formatted(id, row.id(), successor.isGuarded() ? ", guarded" : ""));
        voyages.begin(successor);
        successors.put(row.id(), id);
        store.release(departure.id());
        ring(now.plusSeconds(1));
        ring(at.minus(settings.armLead()));
        ring(at.minus(settings.claimLead()));
        // Desks that rest, far from every T, would sweep only after it is too late.
        for (long minutes = 1; minutes < 30; minutes += minutes) {
            ring(at.plusSeconds(minutes * 60 + 15));
        }
    }

    /// After a day WeChat has forgotten the key, and nothing but a second look guards against a wrong
    /// word; here, people who try again as late as that take it.
    private boolean looksAgain(Delivery row, Instant now) {
        return now.isAfter(row.claimedAt().orElse(now).plus(Duration.ofHours(23)))
                && stood(row) > 0;
    }

    /// How often it went out, by it or by those that follow it.
    long stood(Delivery row) {
        var keys = new HashSet<String>();
        chain(row).forEach(id -> keys.add(store.find(id).orElseThrow().clientMsgId()));
        return keys.stream()
                .mapToLong(key ->
                        jobs(key).stream()
                                        .filter(job ->
                                                !(job.progress() instanceof SendProgress.Failed))
                                        .count()
                                + publications(key).stream().filter(Publication::stands).count())
                .sum();
    }

    private void ring(Instant at) {
        strands.at(at, () -> desks.any().ifPresent(ModelNode::sweep));
    }

    private void recall(Delivery row) {
        if (row.msgId().isPresent()) {
            voyages.note("a person recalls " + row.id());
            desks.any().ifPresent(node -> node.recall(row));
        }
    }

    /// Whether a person decided about it, or about what it follows.
    boolean spokeOf(Delivery row) {
        return chain(row).stream().anyMatch(spoken::contains);
    }

    int successors() {
        return successors.size();
    }

    /// First deliveries, in whose chains each successor stands.
    List<Delivery> firsts() {
        return store.all().stream().filter(row -> !successors.containsValue(row.id())).toList();
    }

    /// What was sent under this key, and what was to be sent under it.
    List<Job> jobs(String key) {
        return weChat.ledger().stream()
                .filter(job -> voyages.plannedKey(job.key()).equals(key))
                .toList();
    }

    /// What was published for the delivery of this key.
    List<Publication> publications(String key) {
        return weChat.publications().stream()
                .filter(one -> voyages.keyOf(one.draft()).equals(key))
                .toList();
    }

    private List<DeliveryId> chain(Delivery row) {
        var first = row.id();
        for (var before = predecessor(first); before.isPresent(); before = predecessor(first)) {
            first = before.get();
        }
        var chain = new ArrayList<DeliveryId>();
        for (var next = Optional.of(first);
                next.isPresent();
                next = Optional.ofNullable(successors.get(next.get()))) {
            chain.add(next.get());
        }
        return chain;
    }

    private Optional<DeliveryId> predecessor(DeliveryId id) {
        return successors.entrySet().stream()
                .filter(entry -> entry.getValue().equals(id))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
