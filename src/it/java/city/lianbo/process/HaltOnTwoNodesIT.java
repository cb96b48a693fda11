package city.lianbo.process;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// Two desks on one PostgreSQL have claimed one campaign; a halt is pressed at one of them. It holds
/// at both, within a second.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HaltOnTwoNodesIT {

    private static final Logger LOG = LoggerFactory.getLogger(HaltOnTwoNodesIT.class);

    /// What a halt may take to reach every node.
    private static final Duration SECOND = Duration.ofSeconds(1);

    /// Claims stand for seconds before T, so that a halt can come between; the limits that begin with
    /// the claim are that much longer.
    private static final List<String> LONG_CLAIM =
            List.of(
                    "--lianbo.delivery.shard=5",
                    "--lianbo.delivery.claim-lead=5s",
                    "--lianbo.delivery.leave-limit=15s",
                    "--lianbo.delivery.call-timeout=6s",
                    "--lianbo.delivery.answer-overdue=20s");

    private PostgresProcess database;
    private SimulatorProcess simulator;
    private DrivenDeskProcess here;
    private DrivenDeskProcess there;

    @BeforeAll
    void start() {
        database = new PostgresProcess();
        simulator = new SimulatorProcess(Folders.fresh("halt-simulator"));
        var starting = CompletableFuture.supplyAsync(this::node);
        here = node();
        there = starting.join();
    }

    private DrivenDeskProcess node() {
        var settings = new ArrayList<>(LONG_CLAIM);
        settings.addAll(PostgresProcess.settings(database.port()));
        return new DrivenDeskProcess(Folders.fresh("halt-desk"), simulator.address(), settings);
    }

    @AfterAll
    void stop() {
        here.close();
        there.close();
        simulator.close();
        database.close();
    }

    @Test
    void aHaltASecondBeforeTLeavesNoSendOnEitherNode() {
        var round = new Round(8_200, 0);
        var http = simulator.http();
        round.begin(http, Map.of("repeatGapMillis", 2_000, "sendDurationMillis", 500));
        var plan = here.plan(round, Duration.ofSeconds(14));
        var departsAt = departsAt(plan);
        awaitClaimedByBoth(round);

        awaitMoment(departsAt.minusMillis(1_700));
        var pressedAt = Instant.now();
        var halted = here.haltEverything();
        assertThat(Instant.now()).as("pressed in time").isBefore(departsAt.minus(SECOND));
        assertThat(halted.get("mayHaveLeft").intValue()).isEqualTo(Round.ACCOUNTS);

        awaitAll(round, "HALTED"::equals);
        LOG.info("Halted on both nodes after {}", Duration.between(pressedAt, Instant.now()));
        awaitMoment(departsAt.plusSeconds(2));
        assertThat(round.ledger(http)).isEmpty();
        for (var desk : List.of(here, there)) {
            assertThat(statesOf(round, desk).keySet()).containsExactly("HALTED");
        }

        var resumed = there.resumeEverything();
        assertThat(resumed.get("accounts").intValue()).isEqualTo(Round.ACCOUNTS);
        awaitAll(round, "SENT"::equals);
        round.ledgerHoldsEachAccountOnce(http, there.deliveries());
        round.deskAgreesWithLedger(http, there.deliveries());
    }

    /// One node stands still from before T until its calls would be late; the other's are under way
    /// when somebody halts.
    @Test
    void aHaltWhileCallsAreUnderWayStopsThoseThatHaveNotLeft() {
        var round = new Round(8_300, 0);
        var http = simulator.http();
        round.begin(http, Map.of("repeatGapMillis", 2_000, "sendDurationMillis", 500));
        var plan = here.plan(round, Duration.ofSeconds(11));
        var departsAt = departsAt(plan);
        awaitClaimedByBoth(round);
        http.put("/_sim/latency", Map.of("millis", 3_000, "jitterMillis", 500));

        awaitMoment(departsAt.minusMillis(500));
        there.freeze();
        awaitMoment(departsAt.plusMillis(500));
        var halted = here.halt(plan);
        assertThat(halted.get("mayHaveLeft").intValue()).isEqualTo(Round.ACCOUNTS);
        var left = round.ledger(http).keySet();
        awaitMoment(departsAt.plusMillis(1_800));
        there.thaw();
        http.put("/_sim/latency", Map.of("millis", 0, "jitterMillis", 0));

        awaitAll(round, Set.of("SENT", "HALTED")::contains);
        assertThat(left).as("calls of the node that did not stand still").isNotEmpty();
        assertThat(round.ledger(http).keySet()).as("nothing left after the halt").isEqualTo(left);
        assertThat(round.ledger(http).values()).allSatisfy(rows -> assertThat(rows).hasSize(1));
        for (var desk : List.of(here, there)) {
            var states = statesOf(round, desk);
            assertThat(states.get("SENT")).isEqualTo(left);
            assertThat(states.get("HALTED")).hasSize(Round.ACCOUNTS - left.size());
        }

        there.resume(plan);
        awaitAll(round, "SENT"::equals);
        round.ledgerHoldsEachAccountOnce(http, here.deliveries());
        round.deskAgreesWithLedger(http, here.deliveries());
        assertThat(here.books().get("auditBroken").intValue()).isZero();
    }

    private static Instant departsAt(JsonNode plan) {
        return Instant.parse(plan.get("departsAt").stringValue());
    }

    private void awaitClaimedByBoth(Round round) {
        var began = Instant.now();
        await("all accounts to be claimed")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> statesOf(round, here).keySet().equals(Set.of("FIRING")));
        assertThat(
                        round.mine(here.deliveries()).stream()
                                .map(row -> row.get("owner").stringValue())
                                .distinct())
                .as("desks that claimed")
                .hasSize(2);
        LOG.info("Claimed by both nodes after {}", Duration.between(began, Instant.now()));
    }

    private static void awaitMoment(Instant moment) {
        await("a moment")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> !Instant.now().isBefore(moment));
    }

    private void awaitAll(Round round, Predicate<String> state) {
        await("all accounts to have come so far")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> statesOf(round, here).keySet().stream().allMatch(state));
    }

    /// The accounts in each state, as a desk shows them.
    private static Map<String, Set<String>> statesOf(Round round, DrivenDeskProcess desk) {
        return round.mine(desk.deliveries()).stream()
                .collect(
                        groupingBy(
                                row -> row.get("state").stringValue(),
                                mapping(row -> row.get("appId").stringValue(), toSet())));
    }
}
