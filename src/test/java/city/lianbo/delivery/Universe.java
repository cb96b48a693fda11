package city.lianbo.delivery;

import static city.lianbo.delivery.EngineRig.SETTINGS;

import city.lianbo.delivery.ModelWeChat.Job;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Beijing;
import city.lianbo.platform.Fingerprint;
import city.lianbo.platform.Ids;
import city.lianbo.wechat.Audience;
import city.lianbo.wechat.JobReports;
import city.lianbo.wechat.PublishProgress;
import city.lianbo.wechat.SendOrder;
import city.lianbo.wechat.SendProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// One story, told by a seed: a few accounts, one or two desks, WeChat in one of its dialects, and
/// bad weather: crashes, frozen nodes, wrong clocks, lost calls and answers, broken connections,
/// events early, twice and never, halts, sends by hand, drafts deleted by hand. Then the sky
/// clears, and everything must come to rest.
final class Universe {

    private static final Duration SHARED_LEAD = Duration.ofMinutes(40);

    private final long seed;
    private final Mistake mistake;
    private final RandomGenerator dice;
    private final Instant departsAt;
    private final Instant begin;
    private final Instant calm;
    private final Strands strands;
    private final Dialect dialect;
    private final ModelStore store;
    private final ModelWeChat weChat;
    private final Set<AccountId> protectedAccounts = new HashSet<>();
    private final Map<String, Voyage> voyages = new LinkedHashMap<>();
    private final List<DepartureId> departures = new ArrayList<>();
    private final Map<Long, SendProgress> reports = new HashMap<>();
    private final List<SimulatedNode> nodes = new ArrayList<>();
    private final List<String> trace = new ArrayList<>();
    private boolean clocksJumped;
    private boolean everHalted;
    private long sequence;
    private long haltedAt = -1;
    private int crashes;
    private int crashesInFlight;
    private int attempts;
    private int named;

    Universe(long seed, Mistake mistake) {
        this.seed = seed;
        this.mistake = mistake;
        this.dice = new SplittableRandom(seed);
        this.dialect = Dialect.ALL.get((int) Math.floorMod(seed, (long) Dialect.ALL.size()));
        this.departsAt =
                dice.nextInt(8) == 0
                        ? Instant.parse("2026-11-23T15:58:30Z")
                        : Instant.parse("2026-11-23T10:30:00Z");
        this.begin = departsAt.minusSeconds(dice.nextInt(95, (int) SHARED_LEAD.toSeconds()));
        this.calm = departsAt.plusSeconds(dice.nextInt(30, 1_500));
        this.strands = new Strands(begin, dice);
        this.store = store(mistake);
        var ids = new Ids(() -> begin, dice);
        plan(ids);
        this.weChat = new ModelWeChat(strands, dialect, protectedAccounts, this::finished);
    }

    /// What one delivery went through, as an all-knowing observer sees it.
    private static final class Voyage {

        private final DeliveryId delivery;
        private final Instant departsAt;
        private final Instant tooLateAt;
        private long claimedAt = -1;
        private Instant claimedWhen = Instant.MIN;
        private @Nullable Instant calledWhen;

        Voyage(Delivery delivery) {
            this.delivery = delivery.id();
            this.departsAt = delivery.departsAt();
            this.tooLateAt = delivery.tooLateAt();
        }
    }

    /// What a story came to.
    record Outcome(
            long seed,
            int deliveries,
            int sends,
            int sent,
            int uncertain,
            int crashes,
            int crashesInFlight,
            int calls) {}

    static final class Violation extends AssertionError {

        private static final long serialVersionUID = 1;

        Violation(long seed, String what, List<String> trace) {
            super("seed " + seed + ": " + what + "\n" + String.join("\n", trace));
        }
    }

    private static ModelStore store(Mistake mistake) {
        return switch (mistake) {
            case NONE, NEW_KEY_PER_ATTEMPT, MARK_BEFORE_CALL -> new ModelStore();
            case REPEAT_AFTER_HALT ->
                    new ModelStore() {
                        @Override
                        boolean isHalted() {
                            return false;
                        }
                    };
            case NO_FENCE ->
                    new ModelStore() {
                        @Override
                        boolean mayClaim(DeliveryState state) {
                            return state == DeliveryState.ARMED || state == DeliveryState.FIRING;
                        }

                        @Override
                        public boolean claimAgain(Delivery claimed, Instant now) {
                            return true;
                        }
                    };
        };
    }

    private void plan(Ids ids) {
        var plan = new PlanId(ids.next());
        int shards = dice.nextInt(1, 3);
        for (int shard = 0; shard < shards; shard++) {
            var departure = new DepartureId(ids.next());
            departures.add(departure);
            int accounts = dice.nextInt(1, 4);
            for (int index = 0; index < accounts; index++) {
                var account = new AccountId(ids.next());
                if (dice.nextInt(5) == 0) {
                    protectedAccounts.add(account);
                }
                var delivery = delivery(ids, plan, departure, account);
                store.plan(delivery);
                voyages.put(delivery.clientMsgId(), new Voyage(delivery));
            }
        }
    }

    private Delivery delivery(Ids ids, PlanId plan, DepartureId departure, AccountId account) {
        var id = new DeliveryId(ids.next());
        return new Delivery(
                id,
                departure,
                plan,
                account,
                ids.next(),
                Fingerprint.of("seal"),
                id.toString().replace("-", ""),
                new Audience.AllFollowers(),
                false,
                DeliveryState.PLANNED,
                departsAt,
                departsAt.plus(Duration.ofMinutes(30)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                OptionalLong.empty(),
                0,
                begin);
    }

    Outcome run() {
        try {
            int desks = dice.nextInt(1, 3);
            for (int desk = 0; desk < desks; desk++) {
                startNode();
            }
            release();
            alarms();
            weather();
            strands.runUntil(calm);
            clearSky();
            strands.runUntil(departsAt.plus(Duration.ofHours(27)));
            return judge();
        } catch (Violation found) {
            throw found;
        } catch (AssertionError broken) {
            throw broken.getCause() instanceof Violation found
                    ? found
                    : violation(String.valueOf(broken.getCause()));
        } finally {
            strands.end();
        }
    }

    // --- what happens ---------------------------------------------------------------------------

    private SimulatedNode startNode() {
        var node = new SimulatedNode(this, "node-" + ++named);
        nodes.add(node);
        node.start();
        return node;
    }

    /// Nearly always in time; else late, or not at all.
    private void release() {
        int mood = dice.nextInt(20);
        if (mood == 0) {
            return;
        }
        var at =
                mood == 1
                        ? departsAt.plusSeconds(dice.nextInt(0, 2_400))
                        : begin.plusSeconds(dice.nextInt(1, 30));
        strands.at(at, () -> departures.forEach(store::release));
    }

    /// Firing alarms ring on one node, on two, or on none.
    private void alarms() {
        for (var departure : departures) {
            int rings = dice.nextInt(3);
            for (int ring = 0; ring < rings; ring++) {
                strands.at(
                        departsAt.minusSeconds(7).plusMillis(dice.nextInt(300)),
                        () -> someNode().ifPresent(node -> node.fireAlarm(departure, departsAt)));
            }
        }
    }

    private Optional<SimulatedNode> someNode() {
        var alive = nodes.stream().filter(node -> !node.life().isOver()).toList();
        return alive.isEmpty()
                ? Optional.empty()
                : Optional.of(alive.get(dice.nextInt(alive.size())));
    }

    private void weather() {
        int blows = dice.nextInt(0, 7);
        for (int blow = 0; blow < blows; blow++) {
            strands.at(moment(), this::blow);
        }
    }

    /// Mostly around T, where it hurts.
    private Instant moment() {
        if (dice.nextInt(3) > 0) {
            return clamp(departsAt.plusMillis(dice.nextInt(-20_000, 90_000)));
        }
        long span = Duration.between(begin, calm).toMillis();
        return begin.plusMillis(dice.nextLong(span));
    }

    private Instant clamp(Instant instant) {
        if (instant.isBefore(begin)) {
            return begin;
        }
        return instant.isAfter(calm) ? calm : instant;
    }

    private void blow() {
        switch (dice.nextInt(9)) {
            case 0, 1, 2 -> someNode().ifPresent(this::crash);
            case 3, 4 ->
                    someNode()
                            .ifPresent(node -> {
                                var until = strands.now().plusMillis(dice.nextInt(300, 300_000));
                                note("%s freezes until %s".formatted(node.name(), until));
                                node.life().freeze(until);
                            });
            case 5 -> someNode().ifPresent(this::misguideClock);
            case 6 -> halt();
            case 7 -> {
                var account = anyone().account();
                note("somebody sends by hand on %s".formatted(account));
                weChat.useQuota(account);
            }
            default -> anyone().draft().ifPresent(weChat::deleteDraft);
        }
    }

    private Delivery anyone() {
        var all = store.all();
        return all.get(dice.nextInt(all.size()));
    }

    private void crash(SimulatedNode node) {
        note("%s dies".formatted(node.name()));
        node.life().end();
        nodes.remove(node);
        crashes++;
        if (store.all().stream().anyMatch(row -> row.state() == DeliveryState.FIRING)) {
            crashesInFlight++;
        }
        strands.at(
                strands.now().plusMillis(dice.nextInt(500, 120_000)),
                () -> note("%s starts".formatted(startNode().name())));
    }

    private void misguideClock(SimulatedNode node) {
        clocksJumped = true;
        var error = Duration.ofMillis(dice.nextInt(-1_200_000, 1_200_000));
        note("%s: clock wrong by %s".formatted(node.name(), error));
        node.setClockError(error);
        strands.at(
                strands.now().plusSeconds(dice.nextInt(1, 600)),
                () -> node.setClockError(Duration.ZERO));
    }

    private void halt() {
        note("halt");
        everHalted = true;
        haltedAt = ++sequence;
        store.halt(strands.now());
        if (dice.nextInt(3) > 0) {
            strands.at(
                    strands.now().plusSeconds(dice.nextInt(1, 400)),
                    () -> {
                        note("resume");
                        haltedAt = -1;
                        store.resume(strands.now());
                    });
        }
    }

    private void clearSky() {
        for (var node : nodes) {
            node.setClockError(Duration.ZERO);
            node.life().freeze(Instant.MIN);
        }
    }

    private void finished(Job job) {
        note("WeChat ends %d with %s".formatted(job.msgId(), job.progress()));
        int times = dice.nextInt(3);
        for (int time = 0; time < times; time++) {
            strands.at(
                    strands.now().plusMillis(dice.nextInt(1, 90_000)),
                    () -> {
                        reports.put(job.msgId(), job.progress());
                        someNode().ifPresent(node -> node.jobFinished(job.msgId()));
                    });
        }
    }

    // --- what nodes ask of the world ------------------------------------------------------------

    Strands strands() {
        return strands;
    }

    ModelStore store() {
        return store;
    }

    ModelWeChat weChat() {
        return weChat;
    }

    boolean isProtected(Delivery delivery) {
        return protectedAccounts.contains(delivery.account());
    }

    /// Whether a mishap that happens once in `n` times happens now.
    boolean strikes(int n) {
        return strands.now().isBefore(calm) && dice.nextInt(n) == 0;
    }

    Duration hiccup() {
        return dice.nextInt(30) == 0 && strands.now().isBefore(calm)
                ? Duration.ofMillis(dice.nextInt(8_000))
                : Duration.ofMillis(dice.nextInt(1, 12));
    }

    Duration latency() {
        return dice.nextInt(8) == 0 && strands.now().isBefore(calm)
                ? Duration.ofMillis(dice.nextInt(15_000))
                : Duration.ofMillis(dice.nextInt(20, 400));
    }

    /// Far from T the nodes sweep less often here than they do in truth; nothing happens there.
    boolean isQuiet() {
        return strands.now().isBefore(departsAt.minusSeconds(70))
                || strands.now().isAfter(departsAt.plusSeconds(300));
    }

    Duration rest() {
        if (strands.now().isBefore(departsAt)) {
            var left = Duration.between(strands.now(), departsAt.minusSeconds(69));
            var rest = Duration.ofSeconds(dice.nextInt(20, 200));
            return rest.compareTo(left) < 0 ? rest : left.plusMillis(1);
        }
        return strands.now().isBefore(departsAt.plus(Duration.ofHours(2)))
                ? Duration.ofSeconds(dice.nextInt(60, 400))
                : Duration.ofMinutes(dice.nextInt(60, 120));
    }

    List<Delivery> claim(DepartureId departure, String owner, Instant now) {
        var claimed = store.claim(departure, owner, now);
        claimed.forEach(row -> claimed(row, owner));
        if (mistake == Mistake.MARK_BEFORE_CALL) {
            for (var row : claimed) {
                var marked =
                        new DeliveryEvent.Accepted(
                                7_000_000 + ++sequence, OptionalLong.empty(), false);
                store.record(List.of(DeliveryStore.Note.of(row, marked, now, now)));
            }
        }
        return claimed;
    }

    Optional<Delivery> claimRepeat(
            Delivery uncertain, String owner, Instant now, Instant lookAgainAt) {
        var claimed = store.claimRepeat(uncertain, owner, now, lookAgainAt);
        claimed.ifPresent(row -> claimed(row, owner));
        return claimed;
    }

    boolean claimAgain(Delivery delivery, Instant now) {
        boolean again = store.claimAgain(delivery, now);
        if (again) {
            claimed(delivery, delivery.owner().orElse(""));
        }
        return again;
    }

    private void claimed(Delivery row, String owner) {
        note("%s claims %s".formatted(owner, row.id()));
        var voyage = voyage(row.clientMsgId());
        voyage.claimedAt = ++sequence;
        voyage.claimedWhen = strands.now();
    }

    /// A call is about to leave: it must have the right to.
    SendOrder leaving(SimulatedNode node, AccountId account, SendOrder order) {
        var voyage = voyage(order.clientMsgId());
        var now = strands.now();
        note("%s calls for %s".formatted(node.name(), voyage.delivery));
        require(voyage.claimedAt >= 0, "a call left without a claim");
        require(
                haltedAt < 0 || voyage.claimedAt < haltedAt,
                "a call left under a claim made after the halt");
        if (!clocksJumped) {
            require(!now.isBefore(voyage.departsAt), "a call left before its time");
            require(!now.isAfter(voyage.tooLateAt), "a call left too late");
            require(
                    !now.isAfter(voyage.claimedWhen.plus(SETTINGS.leaveLimit())),
                    "a call left long after its claim");
            var before = voyage.calledWhen;
            require(
                    before == null || !now.isBefore(before.plus(SETTINGS.repeatGap())),
                    "two calls within the minute");
        }
        voyage.calledWhen = now;
        attempts++;
        return mistake == Mistake.NEW_KEY_PER_ATTEMPT
                ? new SendOrder(
                        "attempt-" + attempts,
                        order.draft(),
                        order.audience(),
                        order.ignoreReprint())
                : order;
    }

    /// The call of this order certainly did not reach WeChat, so the next need not wait.
    void neverLeft(SendOrder order) {
        voyage(order.clientMsgId()).calledWhen = null;
    }

    Optional<DeliveryId> byJob(long msgId) {
        return store.all().stream()
                .filter(row -> row.msgId().isPresent() && row.msgId().getAsLong() == msgId)
                .map(Delivery::id)
                .findFirst();
    }

    JobReports reports() {
        return new Reports();
    }

    Manifest manifest() {
        return new Sealed();
    }

    // --- what must be true ----------------------------------------------------------------------

    private Outcome judge() {
        int sent = 0;
        int uncertain = 0;
        for (var row : store.all()) {
            var jobs =
                    weChat.ledger().stream()
                            .filter(job -> job.account().equals(row.account()))
                            .toList();
            require(jobs.size() <= 1, row.account() + " sent " + jobs.size() + " times");
            switch (row.state()) {
                case SENT -> {
                    require(jobs.size() == 1, row.id() + " SENT, but WeChat has no such send");
                    sent++;
                }
                case REJECTED -> require(jobs.size() == 1, row.id() + " REJECTED without a job");
                case REFUSED, MISSED, HALTED ->
                        require(jobs.isEmpty(), row.id() + " " + row.state() + ", but it was sent");
                case UNCERTAIN -> {
                    require(mayStayUncertain(row), row.id() + " stays UNCERTAIN for no reason");
                    uncertain++;
                }
                case UNCONFIRMED ->
                        require(false, row.id() + " UNCONFIRMED although WeChat answers");
                case PLANNED, STAGED, ARMED, FIRING, ACCEPTED, AWAITING_PHONE, RECALLED ->
                        require(false, row.id() + " never came to rest: " + row.state());
            }
            if (row.msgId().isPresent()) {
                require(
                        jobs.size() == 1 && jobs.getFirst().msgId() == row.msgId().getAsLong(),
                        row.id() + ": desk and ledger disagree about the job");
            }
        }
        return new Outcome(
                seed,
                store.all().size(),
                weChat.ledger().size(),
                sent,
                uncertain,
                crashes,
                crashesInFlight,
                attempts);
    }

    /// Where a repeat could not tell, or was not allowed any more: a person looks.
    private boolean mayStayUncertain(Delivery row) {
        var claimedAt = row.claimedAt().orElse(departsAt);
        return !dialect.keyFirst()
                || everHalted
                || clocksJumped
                || calm.plus(Duration.ofMinutes(20)).isAfter(row.tooLateAt())
                || claimedAt.plus(Duration.ofMinutes(20)).isAfter(row.tooLateAt())
                || !Beijing.day(claimedAt).equals(Beijing.day(row.tooLateAt()))
                || weChat.ledger().stream().noneMatch(job -> job.account().equals(row.account()));
    }

    private void require(boolean holds, String what) {
        if (!holds) {
            throw violation(what);
        }
    }

    private Violation violation(String what) {
        var told = new ArrayList<>(trace);
        store.all().forEach(row -> told.add("  ends as " + row.id() + " " + row.state()));
        told.addFirst("begins " + begin + ", T " + departsAt + ", calm " + calm + ", " + dialect);
        return new Violation(seed, what, told);
    }

    private void note(String what) {
        trace.add(strands.now() + " " + what);
    }

    private Voyage voyage(String key) {
        return Optional.ofNullable(voyages.get(key)).orElseThrow();
    }

    private final class Reports implements JobReports {

        @Override
        public Optional<SendProgress> ofSend(AccountId account, long msgId) {
            return Optional.ofNullable(reports.get(msgId));
        }

        @Override
        public Optional<PublishProgress> ofPublication(AccountId account, String publishId) {
            return Optional.empty();
        }

        @Override
        public List<SendReport> sendReportsAfter(long after, int limit) {
            return List.of();
        }
    }

    private final class Sealed implements Manifest {

        private final Map<String, String> uploads = new HashMap<>();

        @Override
        public Clearance clear(Delivery delivery) {
            return new Clearance.Cleared(new OnePage());
        }

        @Override
        public boolean phoneProtected(Delivery delivery) {
            return isProtected(delivery);
        }

        @Override
        public Optional<String> uploaded(Delivery delivery, Fingerprint picture, boolean cover) {
            return Optional.ofNullable(uploads.get(delivery.account() + "/" + picture + cover));
        }

        @Override
        public void rememberUpload(
                Delivery delivery, Fingerprint picture, boolean cover, String address) {
            uploads.put(delivery.account() + "/" + picture + cover, address);
        }

        @Override
        public void forgetUploads(Delivery delivery) {
            uploads.clear();
        }
    }
}
