package city.lianbo.delivery;

import city.lianbo.delivery.Manifest.Clearance;
import city.lianbo.delivery.RehearsalScript.Part;
import city.lianbo.delivery.RehearsalScript.Wave;
import city.lianbo.delivery.rehearsal.Dialect;
import city.lianbo.delivery.rehearsal.ModelReports;
import city.lianbo.delivery.rehearsal.ModelWeChat;
import city.lianbo.delivery.rehearsal.Strands;
import city.lianbo.edition.SlotKind;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Ids;
import city.lianbo.wechat.Audience;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/// One rehearsal on the real engine, in simulated time, over a WeChat in memory. It writes nothing
/// anywhere, and nothing that it is made of leads to WeChat, to a secret or to the database.
public final class Rehearsal {

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration BACK = Duration.ofSeconds(30);

    /// After everything settled, links may still come; after the last limit, confirmations.
    private static final Duration AFTERWARDS = Duration.ofMinutes(3);

    private static final Duration PATIENCE = Duration.ofMinutes(90);

    private final RehearsalScript script;
    private final Faults faults;
    private final DeliverySettings settings;

    Rehearsal(RehearsalScript script, Faults faults, DeliverySettings settings) {
        this.script = script;
        this.faults = faults;
        this.settings = settings;
    }

    /// Rehearses, which takes seconds, and tells how far it is, from 0 to 1. Refuses with
    /// [RehearsalTooLong] when it takes longer than `budget`.
    ///
    /// Needs no rights: whoever was given a rehearsal may run it, on any thread.
    public List<Rehearsed> run(DoubleConsumer progress, Duration budget) {
        return new Stage().play(progress, System.nanoTime() + budget.toNanos());
    }

    /// The world that one run is played in; to be made and played by one thread.
    private final class Stage {

        private final Map<UUID, Instant> departures = new HashMap<>();
        private final Map<UUID, List<DepartureId>> shards = new HashMap<>();
        private final Map<AccountId, Part> parts = new HashMap<>();
        private final Map<AccountId, DeliveryId> deliveries = new HashMap<>();
        private final Strands strands;
        private final RehearsalWeather weather;
        private final RehearsalLog log;
        private final ModelStore store;
        private final ModelSlots slots;
        private final ModelWeChat weChat;
        private final ModelReports reports = new ModelReports();
        private final ModelNode.World world;
        private @Nullable ModelNode desk;
        private int started;

        Stage() {
            script.waves().forEach(wave -> departures.put(wave.id(), expected(wave)));
            var first = departures.values().stream().min(Instant::compareTo).orElseThrow();
            var begin = first.minus(settings.stageLead()).minusSeconds(30);
            strands = new Strands(begin, new SplittableRandom(faults.seed()));
            var all = script.waves().stream().flatMap(wave -> wave.parts().stream()).toList();
            all.forEach(part -> parts.put(part.account(), part));
            weather = new RehearsalWeather(strands, faults, first, script.waves());
            log = new RehearsalLog(strands);
            store = new ModelStore(log);
            slots = new ModelSlots(store, this::source, log);
            weChat =
                    new ModelWeChat(
                            strands,
                            Dialect.USUAL,
                            weather,
                            account -> part(account).phoneProtected(),
                            this::finished,
                            this::published);
            world =
                    new ModelNode.World(
                            strands,
                            weather,
                            store,
                            slots,
                            weChat,
                            new ModelManifest(
                                    this::clear, row -> part(row.account()).phoneProtected()),
                            reports,
                            settings,
                            this::pace,
                            log);
            var ids = new Ids(() -> begin, strands.dice());
            var plan = new PlanId(ids.next());
            script.waves().forEach(wave -> plan(wave, plan, ids));
            if (faults.contain(Fault.NODE_DIES)) {
                strands.at(first.plusMillis(strands.dice().nextInt(-1_500, 1_500)), this::die);
            }
        }

        /// A gated wave is expected soon after the one before it.
        private Instant expected(Wave wave) {
            return switch (wave.start()) {
                case RehearsalScript.Start.At(var at) -> at;
                case RehearsalScript.Start.After(var other, _, var then, var deadline, _) -> {
                    var lead =
                            script.waves().stream()
                                    .filter(one -> one.id().equals(other))
                                    .findFirst()
                                    .map(this::expected)
                                    .orElse(deadline);
                    var soon = lead.plus(then).plus(settings.earliest());
                    yield soon.isBefore(deadline) ? soon : deadline;
                }
            };
        }

        private Part part(AccountId account) {
            return Optional.ofNullable(parts.get(account)).orElseThrow();
        }

        private Clearance clear(Delivery delivery) {
            var part = part(delivery.account());
            return part.obstacle()
                    .<Clearance>map(trouble -> new Clearance.Held(trouble.key(), trouble.detail()))
                    .orElseGet(() -> new Clearance.Cleared(new PlaceholderCargo(part.slots())));
        }

        private Optional<SlotStore.Source> source(AccountId account) {
            return Optional.ofNullable(deliveries.get(account)).map(store::source);
        }

        private void plan(Wave wave, PlanId plan, Ids ids) {
            var at = departsAt(wave.id());
            var departures = new ArrayList<DepartureId>();
            for (int start = 0; start < wave.parts().size(); start += settings.shard()) {
                var departure =
                        new ModelStore.Departure(
                                new DepartureId(ids.next()), plan, at, tooLateAt(wave, at));
                departures.add(departure.id());
                wave.parts().stream()
                        .skip(start)
                        .limit(settings.shard())
                        .forEach(part -> plan(wave, departure, part, ids));
            }
            shards.put(wave.id(), departures);
            switch (wave.start()) {
                case RehearsalScript.Start.At _ -> release(wave.id(), at);
                case RehearsalScript.Start.After after -> watch(wave.id(), after);
            }
        }

        private Instant tooLateAt(Wave wave, Instant at) {
            return switch (wave.start()) {
                case RehearsalScript.Start.At _ -> at.plus(script.tooLate());
                case RehearsalScript.Start.After after -> after.deadline().plus(script.tooLate());
            };
        }

        private void plan(Wave wave, ModelStore.Departure departure, Part part, Ids ids) {
            var id = new DeliveryId(ids.next());
            var delivery =
                    store.plan(
                            departure,
                            id,
                            part.account(),
                            ModelStore.key(id),
                            passage(wave),
                            strands.now());
            deliveries.put(part.account(), id);
            log.begin(wave.id(), delivery);
            script.links().ifPresent(links -> plan(wave, id, part, links));
            if (wave.pushes() && !part.hasQuota()) {
                strands.at(
                        departure.departsAt().minusSeconds(1),
                        () -> weChat.useQuota(part.account()));
            }
        }

        private void plan(Wave wave, DeliveryId id, Part part, LinkPlan links) {
            var before = script.before(wave.id());
            part.slots().stream()
                    .sorted(Comparator.comparing(SlotKind::of).thenComparing(name -> name))
                    .forEach(name ->
                            log.awaits(
                                    id,
                                    slots.plan(id, name, links.rule(), links.from(name, before))));
        }

        /// Whom a push is for makes no difference here.
        private static Passage passage(Wave wave) {
            return switch (wave.channel()) {
                case MASS_SEND -> new Passage.MassSend(new Audience.AllFollowers(), false);
                case PUBLISH -> new Passage.Publication();
                case DRAFT_ONLY -> new Passage.DraftOnly();
            };
        }

        private Instant departsAt(UUID wave) {
            return Optional.ofNullable(departures.get(wave)).orElseThrow();
        }

        private void release(UUID wave, Instant at) {
            for (var departure : Optional.ofNullable(shards.get(wave)).orElseThrow()) {
                store.release(departure);
                strands.at(
                        at.minus(settings.claimLead()).minusSeconds(5),
                        () -> alive().ifPresent(node -> node.fireAlarm(departure, at)));
            }
        }

        /// Looks every few seconds whether the other wave has come far enough, by the rules of the
        /// real gates. Nobody opens by hand what is held.
        private void watch(UUID wave, RehearsalScript.Start.After gate) {
            strands.at(strands.now().plus(LOOK), () -> look(wave, gate));
        }

        private void look(UUID wave, RehearsalScript.Start.After gate) {
            var now = strands.now();
            var tally = log.tallyOf(gate.wave());
            var reachedAt =
                    log.confirmedAt(gate.wave(), gate.needed(tally.all()))
                            .filter(at -> !at.isAfter(gate.deadline()));
            if (gate.forbids(tally)) {
                log.staysShut(wave, "delivery.rehearsal.gate.failures");
            } else if (reachedAt.isPresent()) {
                var due = reachedAt.get().plus(gate.then());
                var soonest = now.plus(settings.earliest());
                open(wave, due.isBefore(soonest) ? soonest : due);
            } else if (now.isAfter(gate.deadline())) {
                log.staysShut(wave, "delivery.rehearsal.gate.deadline");
            } else {
                watch(wave, gate);
            }
        }

        private void open(UUID wave, Instant at) {
            departures.put(wave, at);
            for (var departure : Optional.ofNullable(shards.get(wave)).orElseThrow()) {
                store.open(departure, at, at.plus(script.tooLate()));
            }
            release(wave, at);
        }

        List<Rehearsed> play(DoubleConsumer progress, long until) {
            try {
                start();
                Instant rest = Instant.MAX;
                while (strands.now().isBefore(end()) && strands.now().isBefore(rest)) {
                    strands.runUntil(strands.now().plus(STEP));
                    progress.accept((double) log.atRest() / Math.max(1, parts.size()));
                    if (System.nanoTime() - until > 0) {
                        throw new RehearsalTooLong();
                    }
                    if (log.isAtRest() && rest.equals(Instant.MAX)) {
                        rest = strands.now().plus(AFTERWARDS);
                    }
                }
                return log.lines(weather::on).stream().map(this::withWarning).toList();
            } finally {
                strands.end();
            }
        }

        /// What a placed draft will come to is said where it is known today.
        private Rehearsed withWarning(Rehearsed line) {
            return line.awaitsPerson() && !part(line.account()).hasQuota()
                    ? line.troubledBy(new Trouble("delivery.rehearsal.draft-without-quota", 0, ""))
                    : line;
        }

        private Instant end() {
            return store.all().stream()
                    .map(Delivery::tooLateAt)
                    .max(Instant::compareTo)
                    .orElseThrow()
                    .plus(PATIENCE);
        }

        private void start() {
            desk = new ModelNode(world, "desk-" + ++started);
            desk.start();
        }

        private void die() {
            alive().ifPresent(node -> node.life().end());
            strands.at(strands.now().plus(BACK), this::start);
        }

        private Optional<ModelNode> alive() {
            return Optional.ofNullable(desk).filter(node -> !node.life().isOver());
        }

        private void finished(ModelWeChat.Job job) {
            for (var after : weather.events(job.account())) {
                strands.at(
                        strands.now().plus(after),
                        () -> {
                            reports.hear(job);
                            alive().ifPresent(node -> node.jobFinished(job.msgId()));
                        });
            }
        }

        private void published(ModelWeChat.Publication publication) {
            for (var after : weather.events(publication.account())) {
                strands.at(
                        strands.now().plus(after),
                        () -> {
                            reports.hear(publication);
                            alive().ifPresent(node ->
                                    node.publicationFinished(
                                            publication.account(), publication.publishId()));
                        });
            }
        }

        /// As often as in truth where something may leave, seldom where nothing happens.
        private Duration pace() {
            var now = strands.now();
            boolean near =
                    departures.values().stream()
                            .anyMatch(at ->
                                    now.isAfter(at.minusSeconds(75))
                                            && now.isBefore(at.plus(script.tooLate())));
            return near ? settings.sweepEvery() : settings.sweepEvery().multipliedBy(4);
        }
    }
}
