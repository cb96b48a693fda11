package city.lianbo.delivery;

import static city.lianbo.delivery.EngineRig.SETTINGS;

import city.lianbo.delivery.rehearsal.Dialect;
import city.lianbo.delivery.rehearsal.ModelReports;
import city.lianbo.delivery.rehearsal.ModelWeChat;
import city.lianbo.delivery.rehearsal.ModelWeChat.Job;
import city.lianbo.delivery.rehearsal.ModelWeChat.Publication;
import city.lianbo.delivery.rehearsal.Strands;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Beijing;
import city.lianbo.platform.Ids;
import city.lianbo.wechat.DraftArticle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// One story, told by a seed: a few accounts, one or two desks, WeChat in one of its dialects, and
/// a [Storm]: crashes, frozen nodes, wrong clocks, lost calls and answers, broken connections,
/// events early, twice and never, halts, sends by hand, drafts deleted by hand. Then the sky
/// clears, and everything must come to rest.
final class Universe {

    private static final Duration SHARED_LEAD = Duration.ofMinutes(40);

    private final long seed;
    private final RandomGenerator dice;
    private final Instant departsAt;
    private final Instant begin;
    private final Instant calm;
    private final Strands strands;
    private final Storm storm;
    private final Dialect dialect;
    private final WatchedStore store;
    private final ModelWeChat weChat;
    private final Links links;
    private final Voyages voyages;
    private final Desks desks;
    private final ModelReports reports = new ModelReports();
    private final Set<AccountId> protectedAccounts = new HashSet<>();
    private final Set<AccountId> publishers = new HashSet<>();
    private final boolean publishes;
    private final boolean waits;
    private final Gates gates;
    private final List<ModelStore.Departure> departures = new ArrayList<>();
    private final Set<PlanId> plans = new LinkedHashSet<>();
    private final Persons persons;

    Universe(long seed, Mistake mistake) {
        this.seed = seed;
        this.dice = new SplittableRandom(seed);
        this.dialect = Dialect.ALL.get((int) Math.floorMod(seed, (long) Dialect.ALL.size()));
        this.publishes = (seed / Dialect.ALL.size()) % 3 == 0;
        this.waits = (seed / Dialect.ALL.size()) % 4 == 0;
        this.departsAt =
                dice.nextInt(8) == 0
                        ? Instant.parse("2026-11-23T15:58:30Z")
                        : Instant.parse("2026-11-23T10:30:00Z");
        this.begin = departsAt.minusSeconds(dice.nextInt(95, (int) SHARED_LEAD.toSeconds()));
        this.calm = departsAt.plusSeconds(dice.nextInt(30, 1_500));
        this.strands = new Strands(begin, dice);
        this.storm = new Storm(strands, calm);
        this.voyages = new Voyages(strands, SETTINGS, this::clocksJumped, mistake);
        this.store = new WatchedStore(mistake, voyages::claimed);
        this.links = new Links(strands, store, calm);
        this.weChat =
                new ModelWeChat(
                        strands,
                        dialect,
                        storm,
                        protectedAccounts::contains,
                        this::finished,
                        this::published);
        this.desks = new Desks(world(mistake), voyages::note);
        this.gates = new Gates(strands, store, voyages, desks, SETTINGS);
        this.persons = new Persons(strands, store, weChat, voyages, desks, SETTINGS);
        plan(new Ids(() -> begin, dice));
    }

    private ModelNode.World world(Mistake mistake) {
        var manifest =
                new ModelManifest(
                        delivery ->
                                new Manifest.Clearance.Cleared(
                                        links.cargo(delivery, mistake == Mistake.FORGET_LINKS)),
                        delivery -> protectedAccounts.contains(delivery.account()),
                        delivery ->
                                mistake == Mistake.REPUBLISH_AT_ONCE
                                        ? "not read"
                                        : Links.titleOf(delivery));
        return new ModelNode.World(
                strands,
                storm,
                store,
                links.slots(),
                weChat,
                manifest,
                reports,
                SETTINGS,
                this::pace,
                voyages);
    }

    private boolean clocksJumped() {
        return desks.clocksJumped();
    }

    /// What a story came to.
    record Outcome(
            long seed,
            int deliveries,
            int sends,
            int publications,
            int sent,
            int uncertain,
            int successors,
            int recalled,
            int opened,
            int crashes,
            int crashesInFlight,
            int calls) {}

    private void plan(Ids ids) {
        var accounts = new ArrayList<AccountId>();
        plan(ids, departsAt, accounts);
        if (dice.nextInt(3) == 0) {
            plan(ids, departsAt.plusSeconds(dice.nextInt(0, 300)), accounts);
        }
    }

    /// @param accounts that other plans have; some of them take part in this one too
    private void plan(Ids ids, Instant at, List<AccountId> accounts) {
        var plan = new PlanId(ids.next());
        plans.add(plan);
        var first = new ArrayList<DeliveryId>();
        var free = new ArrayList<>(accounts);
        int shards = dice.nextInt(1, 3);
        for (int shard = 0; shard < shards; shard++) {
            var departure =
                    new ModelStore.Departure(
                            new DepartureId(ids.next()), plan, at, at.plus(Duration.ofMinutes(30)));
            departures.add(departure);
            int many = dice.nextInt(1, 4);
            for (int index = 0; index < many; index++) {
                var account =
                        free.isEmpty() || dice.nextBoolean()
                                ? account(ids, accounts)
                                : free.removeLast();
                var delivery = plan(departure, new DeliveryId(ids.next()), account);
                voyages.begin(delivery);
                links.plan(delivery, begin, at);
                first.add(delivery.id());
            }
        }
        if (waits) {
            planWaiting(ids, plan, at, first);
        }
    }

    /// One more wave of new accounts, which waits for those before.
    private void planWaiting(Ids ids, PlanId plan, Instant at, List<DeliveryId> before) {
        var deadline = at.plus(Duration.ofMinutes(dice.nextInt(5, 60)));
        var departure =
                new ModelStore.Departure(
                        new DepartureId(ids.next()),
                        plan,
                        at.plus(Duration.ofMinutes(5)),
                        Gates.tooLate(deadline));
        int many = dice.nextInt(1, 4);
        for (int index = 0; index < many; index++) {
            var account = account(ids, new ArrayList<>());
            voyages.begin(plan(departure, new DeliveryId(ids.next()), account));
        }
        gates.watch(departure, before, deadline);
    }

    private Delivery plan(ModelStore.Departure departure, DeliveryId id, AccountId account) {
        return publishers.contains(account)
                ? store.plan(
                        departure,
                        id,
                        account,
                        ModelStore.key(id),
                        new Passage.Publication(),
                        begin)
                : store.plan(departure, id, account, begin);
    }

    private AccountId account(Ids ids, List<AccountId> accounts) {
        var account = new AccountId(ids.next());
        accounts.add(account);
        if (dice.nextInt(5) == 0) {
            protectedAccounts.add(account);
        }
        if (publishes && dice.nextInt(4) > 0) {
            publishers.add(account);
        }
        return account;
    }

    Outcome run() {
        try {
            int count = dice.nextInt(1, 3);
            for (int desk = 0; desk < count; desk++) {
                desks.start();
            }
            release();
            alarms();
            blows();
            persons.visit(departsAt);
            strands.runUntil(calm);
            desks.clearSky();
            strands.runUntil(departsAt.plus(Duration.ofHours(29)));
            return judge();
        } catch (Violation found) {
            throw told(String.valueOf(found.getMessage()));
        } catch (AssertionError broken) {
            throw told(String.valueOf(broken.getCause()));
        } finally {
            strands.end();
        }
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
        strands.at(
                at,
                () -> {
                    departures.forEach(departure -> store.release(departure.id()));
                    gates.released();
                });
    }

    /// Firing alarms ring on one node, on two, or on none.
    private void alarms() {
        for (var departure : departures) {
            int rings = dice.nextInt(3);
            for (int ring = 0; ring < rings; ring++) {
                strands.at(
                        departure.departsAt().minusSeconds(7).plusMillis(dice.nextInt(300)),
                        () -> desks.any().ifPresent(node -> ring(node, departure)));
            }
        }
    }

    private static void ring(ModelNode node, ModelStore.Departure departure) {
        node.fireAlarm(departure.id(), departure.departsAt());
    }

    private void blows() {
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
            case 0, 1, 2 -> desks.crash();
            case 3, 4 -> desks.freeze();
            case 5 -> desks.misguideClock();
            case 6 -> halt();
            case 7 -> {
                var account = anyone().account();
                voyages.note("somebody sends by hand on %s".formatted(account));
                weChat.useQuota(account);
            }
            default -> anyone().draft().ifPresent(weChat::deleteDraft);
        }
    }

    private Delivery anyone() {
        var all = store.all();
        return all.get(dice.nextInt(all.size()));
    }

    /// One plan or everything is stopped, and mostly goes on later.
    private void halt() {
        var stopped =
                dice.nextBoolean()
                        ? plans
                        : Set.of(List.copyOf(plans).get(dice.nextInt(plans.size())));
        stopped.forEach(voyages::halted);
        stop(stopped);
        if (dice.nextInt(3) > 0) {
            strands.at(
                    strands.now().plusSeconds(dice.nextInt(1, 400)),
                    () -> {
                        stopped.forEach(voyages::resumed);
                        goOn(stopped);
                    });
        }
    }

    private void stop(Set<PlanId> stopped) {
        if (stopped.equals(plans)) {
            store.haltEverything(strands.now());
        } else {
            stopped.forEach(plan -> store.halt(plan, strands.now()));
        }
    }

    private void goOn(Set<PlanId> stopped) {
        if (stopped.equals(plans)) {
            store.resumeEverything(strands.now());
        } else {
            stopped.forEach(plan -> store.resume(plan, strands.now()));
        }
    }

    private void finished(Job job) {
        voyages.note("WeChat ends %d with %s".formatted(job.msgId(), job.progress()));
        for (var after : storm.events(job.account())) {
            strands.at(
                    strands.now().plus(after),
                    () -> {
                        reports.hear(job);
                        desks.any().ifPresent(node -> node.jobFinished(job.msgId()));
                    });
        }
    }

    private void published(Publication publication) {
        voyages.note(
                "WeChat ends %s with %s"
                        .formatted(publication.publishId(), publication.progress()));
        for (var after : storm.events(publication.account())) {
            strands.at(
                    strands.now().plus(after),
                    () -> {
                        reports.hear(publication);
                        desks.any()
                                .ifPresent(node ->
                                        node.publicationFinished(
                                                publication.account(), publication.publishId()));
                    });
        }
    }

    /// Far from every T the nodes sweep less often here than they do in truth; nothing happens there.
    private Duration pace() {
        var now = strands.now();
        var times = store.departureTimes();
        if (times.stream().anyMatch(at -> isNear(at, now))) {
            return SETTINGS.sweepEvery();
        }
        if (store.mayRepeat(now)) {
            return SETTINGS.sweepEvery().multipliedBy(6);
        }
        var next = times.stream().filter(now::isBefore).min(Instant::compareTo);
        var rest =
                now.isBefore(departsAt.plus(Duration.ofHours(2)))
                        ? Duration.ofSeconds(dice.nextInt(20, 400))
                        : Duration.ofMinutes(dice.nextInt(10, 60));
        return next.map(at -> Duration.between(now, at.minusSeconds(69)))
                .filter(left -> left.compareTo(rest) < 0)
                .map(left -> left.isPositive() ? left.plusMillis(1) : SETTINGS.sweepEvery())
                .orElse(rest);
    }

    private static boolean isNear(Instant departsAt, Instant now) {
        return !now.isBefore(departsAt.minusSeconds(70))
                && !now.isAfter(departsAt.plusSeconds(300));
    }

    // --- what must be true ----------------------------------------------------------------------

    private Outcome judge() {
        for (var first : persons.firsts()) {
            long stood = persons.stood(first);
            require(stood <= 1, first.id() + " went out " + stood + " times");
        }
        store.all().forEach(this::judge);
        return new Outcome(
                seed,
                store.all().size(),
                weChat.ledger().size(),
                weChat.publications().size(),
                count(DeliveryState.SENT),
                count(DeliveryState.UNCERTAIN),
                persons.successors(),
                count(DeliveryState.RECALLED),
                gates.opened(),
                desks.crashes(),
                desks.crashesInFlight(),
                voyages.attempts());
    }

    private int count(DeliveryState state) {
        return (int) store.all().stream().filter(row -> row.state() == state).count();
    }

    private void judge(Delivery row) {
        if (row.passage() instanceof Passage.Publication) {
            judgePublication(row);
            return;
        }
        var jobs = persons.jobs(row.clientMsgId());
        boolean spoken = persons.spokeOf(row);
        if (!spoken) {
            jobs.forEach(job -> carriesItsLinks(row, job.articles()));
        }
        switch (row.state()) {
            case SENT ->
                    require(
                            spoken || jobs.size() == 1,
                            row.id() + " SENT, but WeChat has no such send");
            case RECALLED -> require(jobs.size() == 1, row.id() + " RECALLED, but never sent");
            case REJECTED ->
                    require(spoken || jobs.size() == 1, row.id() + " REJECTED without a job");
            case REFUSED, MISSED, HALTED ->
                    require(
                            spoken || jobs.isEmpty(),
                            row.id() + " " + row.state() + ", but it was sent");
            case UNCERTAIN ->
                    require(
                            spoken || mayStayUncertain(row, jobs),
                            row.id() + " stays UNCERTAIN for no reason");
            case UNCONFIRMED -> require(false, row.id() + " UNCONFIRMED although WeChat answers");
            case PLANNED, STAGED, ARMED, FIRING, ACCEPTED, AWAITING_PHONE, AWAITING_PERSON ->
                    require(false, row.id() + " never came to rest: " + row.state());
        }
        if (row.msgId().isPresent()) {
            require(
                    jobs.stream().anyMatch(job -> job.msgId() == row.msgId().getAsLong()),
                    row.id() + ": desk and ledger disagree about the job");
        }
    }

    private void carriesItsLinks(Delivery row, List<DraftArticle> articles) {
        links.judge(row, articles).ifPresent(what -> require(false, what));
    }

    private void judgePublication(Delivery row) {
        var all = persons.publications(row.clientMsgId());
        var standing = all.stream().filter(Publication::stands).toList();
        boolean spoken = persons.spokeOf(row);
        if (!spoken) {
            standing.forEach(one -> carriesItsLinks(row, one.articles()));
        }
        switch (row.state()) {
            case SENT ->
                    require(
                            spoken || standing.size() == 1,
                            row.id() + " SENT, but WeChat has no such publication");
            case REJECTED ->
                    require(
                            spoken || (standing.isEmpty() && !all.isEmpty()),
                            row.id() + " REJECTED, but no publication of it failed");
            case REFUSED, MISSED, HALTED ->
                    require(
                            spoken || standing.isEmpty(),
                            row.id() + " " + row.state() + ", but it was published");
            case UNCERTAIN ->
                    require(
                            spoken || mayStayUncertain(row, standing),
                            row.id() + " stays UNCERTAIN for no reason");
            case PLANNED,
                    STAGED,
                    ARMED,
                    FIRING,
                    ACCEPTED,
                    AWAITING_PHONE,
                    AWAITING_PERSON,
                    UNCONFIRMED,
                    RECALLED ->
                    require(false, row.id() + " never came to rest: " + row.state());
        }
        row.publishId()
                .ifPresent(number ->
                        require(
                                all.stream().anyMatch(one -> one.publishId().equals(number)),
                                row.id() + ": desk and WeChat disagree about the publication"));
    }

    /// What is out is always found. What is not may be submitted once more, only ten minutes after the
    /// claim, and only while its draft stands.
    private boolean mayStayUncertain(Delivery row, Collection<Publication> standing) {
        var claimedAt = row.claimedAt().orElse(departsAt);
        return desks.clocksJumped()
                || (standing.isEmpty()
                        && (voyages.everHalted()
                                || row.lastCallAt().orElse(claimedAt).isAfter(claimedAt)
                                || row.draft().flatMap(weChat::draft).isEmpty()
                                || calm.plus(Duration.ofMinutes(15)).isAfter(row.tooLateAt())
                                || claimedAt
                                        .plus(Duration.ofMinutes(15))
                                        .isAfter(row.tooLateAt())));
    }

    /// Where a repeat could not tell, or was not allowed any more: a person looks.
    private boolean mayStayUncertain(Delivery row, List<Job> jobs) {
        var claimedAt = row.claimedAt().orElse(departsAt);
        return !dialect.keyFirst()
                || voyages.everHalted()
                || desks.clocksJumped()
                || calm.plus(Duration.ofMinutes(20)).isAfter(row.tooLateAt())
                || claimedAt.plus(Duration.ofMinutes(20)).isAfter(row.tooLateAt())
                || !Beijing.day(claimedAt).equals(Beijing.day(row.tooLateAt()))
                || jobs.isEmpty();
    }

    private void require(boolean holds, String what) {
        voyages.require(holds, what);
    }

    private Violation told(String what) {
        var ends = new ArrayList<String>();
        ends.add("begins " + begin + ", T " + departsAt + ", calm " + calm + ", " + dialect);
        store.all().forEach(row -> ends.add("  ends as " + row.id() + " " + row.state()));
        return new Violation("seed " + seed + ": " + what, ends);
    }
}
