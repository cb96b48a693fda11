package city.lianbo.process;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One campaign of one wave while everything goes wrong: desks are killed at moments that a seed
/// decides, calls of every kind are spoilt, clocks jump, lines to the database are cut. What the
/// simulator's ledger and the desk's own record hold afterwards is counted, not asserted.
final class ChaosRound implements AutoCloseable {

    static final Duration ARM_LEAD = Duration.ofSeconds(12);

    private static final Logger LOG = LoggerFactory.getLogger(ChaosRound.class);

    /// Once everything has happened, all deliveries must have ended within this.
    private static final Duration DEADLINE = Duration.ofMinutes(3);

    /// Of so many kills one falls wherever it falls; the others wait for calls under way.
    private static final int UNAIMED_EVERY = 4;

    /// How long a kill waits for calls under way before it falls on whoever runs.
    private static final Duration AIM = Duration.ofSeconds(20);

    /// A small campaign is through with a phase sooner than a large one.
    private static final int WINDOW_MILLIS_PER_ACCOUNT = 50;

    private static final int MANY = 1_000_000;

    /// Those of which nothing tells whether the call was carried out, and some that only delay.
    private static final List<String> FAULTS =
            List.of(
                    "resetBefore",
                    "resetAfter",
                    "timeoutAfter",
                    "http502",
                    "http502After",
                    "emptyBody",
                    "truncatedBody",
                    "textPlain",
                    "error:-1",
                    "errorAfter:-1",
                    "delay");

    private static final double FAULT_PROBABILITY = 0.015;

    private final ChaosOrder order;
    private final Round round;
    private final SplittableRandom kills;
    private final SplittableRandom weather;
    private final SplittableRandom troubles;
    private final SimulatorProcess simulator;
    private final Optional<PostgresProcess> database;
    private final List<ChaosNode> nodes = new ArrayList<>();
    private Instant departsAt = Instant.MAX;
    private int killed;
    private int killedInFlight;
    private int jumps;
    private int cuts;
    private volatile boolean over;

    ChaosRound(ChaosOrder order) {
        this.order = order;
        this.round = new Round(Math.toIntExact(order.seed() & 0xFFFF), 0, order.accounts());
        var seeds = new SplittableRandom(order.seed());
        this.kills = seeds.split();
        this.weather = seeds.split();
        this.troubles = seeds.split();
        this.simulator = new SimulatorProcess(Folders.fresh("chaos-simulator"));
        this.database = order.onPostgres() ? Optional.of(new PostgresProcess()) : Optional.empty();
        startNodes();
    }

    private void startNodes() {
        var port = database.map(PostgresProcess::port);
        var starting = new ArrayList<CompletableFuture<ChaosNode>>();
        for (int number = 0; number < order.nodes(); number++) {
            var folder = Folders.fresh("chaos-desk");
            starting.add(
                    CompletableFuture.supplyAsync(
                            () -> new ChaosNode(folder, simulator.port(), port)));
        }
        starting.forEach(node -> nodes.add(node.join()));
    }

    /// When in the life of a campaign somebody is killed, and within which time after its beginning.
    private enum Phase {
        STAGE(6_000),
        ARM(9_000),
        FIRE(2_500),
        CONFIRM(6_000);

        private final int windowMillis;

        Phase(int windowMillis) {
            this.windowMillis = windowMillis;
        }
    }

    private static final List<Phase> PHASES =
            List.of(
                    Phase.FIRE,
                    Phase.STAGE,
                    Phase.FIRE,
                    Phase.ARM,
                    Phase.CONFIRM,
                    Phase.FIRE,
                    Phase.STAGE,
                    Phase.CONFIRM);

    ChaosReport run() {
        var started = Instant.now();
        begin();
        var trouble = Thread.ofVirtual().start(this::trouble);
        phases().forEach(this::killIn);
        nodes.forEach(ChaosNode::awaitRestart);
        awaitEnd();
        over = true;
        join(trouble);
        return report(Duration.between(started, Instant.now()));
    }

    /// The order of a campaign's life, for any number of kills.
    private List<Phase> phases() {
        var all = new ArrayList<Phase>();
        for (int kill = 0; kill < order.kills(); kill++) {
            all.add(PHASES.get(kill % PHASES.size()));
        }
        all.sort(null);
        return all;
    }

    private void begin() {
        var http = simulator.http();
        round.begin(
                http,
                Map.of(
                        "repeatGapMillis",
                        2_000,
                        "sendDurationMillis",
                        weather.nextInt(500, 6_000),
                        "eventTimeoutMillis",
                        1_000,
                        "events",
                        List.of("once", "twice", "never").get(weather.nextInt(3))));
        var firstDesk = nodes.getFirst().desk();
        var plan =
                firstDesk.plan(round, Duration.ofSeconds(25).plusMillis(150L * order.accounts()));
        departsAt = Instant.parse(plan.get("departsAt").stringValue());
        round.connect(
                http,
                nodes.stream().map(node -> node.desk().address()).toList(),
                plan.get("callbacks"));
        http.put("/_sim/faults", Map.of("seed", weather.nextInt(MANY), "rules", faults()));
        http.put("/_sim/latency", Map.of("millis", 1_500, "jitterMillis", 1_000));
    }

    private static List<Map<String, Object>> faults() {
        return FAULTS.stream()
                .map(fault ->
                        Map.<String, Object>of(
                                "path", "*",
                                "fault", fault,
                                "times", MANY,
                                "probability", FAULT_PROBABILITY,
                                "delayMs", 3_000))
                .toList();
    }

    private void killIn(Phase phase) {
        quietly("phase " + phase, Duration.ofMinutes(2), () -> begun(phase));
        boolean aimed = (killed + 1) % UNAIMED_EVERY != 0;
        if (aimed) {
            awaitCalls();
        }
        pause(
                kills.nextInt(
                        Math.min(
                                phase.windowMillis, order.accounts() * WINDOW_MILLIS_PER_ACCOUNT)));
        if (aimed) {
            awaitCalls();
        }
        int inFlight = victim(aimed).kill();
        killed++;
        killedInFlight += inFlight > 0 ? 1 : 0;
        LOG.info("Kill {} while {}: {} calls in flight", killed, phase, inFlight);
    }

    /// A desk that is killed while it only waits shows little. When calls are under way is the
    /// machine's affair; how long after that the kill comes is the seed's.
    private void awaitCalls() {
        quietly("calls under way", AIM, () -> nodes.stream().anyMatch(ChaosNode::calling));
    }

    private ChaosNode victim(boolean aimed) {
        await("a desk that can be killed")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !ChaosNode.running(nodes).isEmpty());
        var running = ChaosNode.running(nodes);
        var calling = running.stream().filter(ChaosNode::calling).toList();
        var choice = aimed && !calling.isEmpty() ? calling : running;
        return choice.get(kills.nextInt(choice.size()));
    }

    private boolean begun(Phase phase) {
        var states = states();
        return !states.isEmpty()
                && switch (phase) {
                    case STAGE -> true;
                    case ARM -> !Instant.now().isBefore(departsAt.minus(ARM_LEAD));
                    case FIRE -> !Instant.now().isBefore(departsAt);
                    case CONFIRM ->
                            states.getOrDefault("ACCEPTED", 0) + states.getOrDefault("SENT", 0) > 0;
                };
    }

    /// From any desk that answers; empty where none does.
    private Map<String, Integer> states() {
        for (ChaosNode node : ChaosNode.running(nodes)) {
            var states = asked(() -> node.desk().states());
            if (states.isPresent()) {
                return states.get();
            }
        }
        return Map.of();
    }

    /// A desk may be killed, or its line be cut, while it answers.
    private static <T> Optional<T> asked(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (UncheckedIOException | IllegalStateException notNow) {
            return Optional.empty();
        }
    }

    private void trouble() {
        while (!over) {
            pause(troubles.nextInt(2_000, 7_000));
            boolean jump = !order.onPostgres() || troubles.nextBoolean();
            var wrongBy = Duration.ofMillis(troubles.nextInt(-8_000, 8_001));
            int which = troubles.nextInt(order.nodes());
            var node = nodes.get(which);
            if (over || !node.running()) {
                continue;
            }
            if (!jump) {
                cuts += node.cutDatabase() ? 1 : 0;
            } else if (asked(
                            () -> {
                                node.jump(wrongBy);
                                return true;
                            })
                    .isPresent()) {
                jumps++;
            }
        }
    }

    private void awaitEnd() {
        try {
            await("all deliveries to end")
                    .atMost(DEADLINE)
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> states().equals(Map.of("SENT", order.accounts())));
        } catch (ConditionTimeoutException late) {
            LOG.error("Not all ended in time: {}", states(), late);
        }
    }

    private ChaosReport report(Duration took) {
        var desk = nodes.getFirst().desk();
        var deliveries = desk.deliveries();
        var books = desk.books();
        var reckoning = round.reckon(simulator.http(), deliveries);
        return new ChaosReport(
                order,
                killed,
                killedInFlight,
                struck(),
                jumps,
                cuts,
                reckoning,
                books.get("overspentQuota").intValue() + reckoning.duplicates(),
                books.get("auditBroken").intValue(),
                took.toSeconds());
    }

    private long struck() {
        long left = 0;
        for (var rule : simulator.http().get("/_sim/faults").get("rules")) {
            left += rule.get("times").longValue();
        }
        return (long) MANY * FAULTS.size() - left;
    }

    private static void quietly(String what, Duration limit, Callable<Boolean> condition) {
        try {
            await(what).atMost(limit).pollInterval(Duration.ofMillis(20)).until(condition);
        } catch (ConditionTimeoutException never) {
            LOG.warn("{} never came", what, never);
        }
    }

    private static void pause(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(@Nullable Thread thread) {
        try {
            if (thread != null) {
                thread.join();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over = true;
        nodes.forEach(ChaosNode::close);
        simulator.close();
        database.ifPresent(PostgresProcess::close);
    }
}
