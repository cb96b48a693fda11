package city.lianbo.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// Two desks on one PostgreSQL carry one campaign. One stands still for longer than its lease and
/// its claims, while its calls are under way, and goes on as if nothing had been; then the other is
/// killed. Each account has sent once, and the record is whole.
class TwoNodesIT {

    private static final Duration FROZEN = Duration.ofSeconds(9);

    /// Shorter than [#FROZEN]: the lease, the claim, and the time until an answer is overdue.
    private static final List<String> SHORTER =
            List.of(
                    "--lianbo.delivery.shard=5",
                    "--lianbo.delivery.lease=2s",
                    "--lianbo.delivery.leave-limit=5s",
                    "--lianbo.delivery.call-timeout=4s",
                    "--lianbo.delivery.answer-overdue=5s");

    @Test
    void oneFrozenAndOneKilledSendEachAccountOnce() {
        try (var database = new PostgresProcess();
                var simulator = new SimulatorProcess(Folders.fresh("nodes-simulator"))) {
            var starting = CompletableFuture.supplyAsync(() -> node(database, simulator));
            try (var frozen = node(database, simulator);
                    var killed = starting.join()) {
                var round = new Round(8_000, 0);
                var http = simulator.http();
                round.begin(http, Map.of("repeatGapMillis", 2_000, "sendDurationMillis", 2_000));
                var plan = frozen.plan(round, Duration.ofSeconds(12));
                round.connect(
                        http, List.of(frozen.address(), killed.address()), plan.get("callbacks"));
                awaitArmed(frozen);
                assertThat(new Http(killed.address()).answers("/actuator/health/readiness"))
                        .as("ready for a proxy")
                        .isTrue();
                http.put("/_sim/latency", Map.of("millis", 2_000, "jitterMillis", 500));

                awaitMoment(Instant.parse(plan.get("departsAt").stringValue()).plusMillis(300));
                frozen.freeze();
                awaitMoment(Instant.now().plus(FROZEN));
                frozen.thaw();
                killed.kill();

                awaitSent(frozen);
                var deliveries = frozen.deliveries();
                round.ledgerHoldsEachAccountOnce(http, deliveries);
                round.deskAgreesWithLedger(http, deliveries);
                assertThat(round.reckon(http, deliveries).holds()).isTrue();
                var books = frozen.books();
                assertThat(books.get("auditBroken").intValue()).isZero();
                assertThat(books.get("auditRows").intValue()).isGreaterThan(Round.ACCOUNTS);
                assertThat(books.get("overspentQuota").intValue()).isZero();
                assertThat(books.get("claimers").intValue()).as("desks that called").isEqualTo(2);
            }
        }
    }

    private static DrivenDeskProcess node(PostgresProcess database, SimulatorProcess simulator) {
        var settings = new ArrayList<>(SHORTER);
        settings.addAll(PostgresProcess.settings(database.port()));
        return new DrivenDeskProcess(Folders.fresh("nodes-desk"), simulator.address(), settings);
    }

    private static void awaitArmed(DrivenDeskProcess desk) {
        await("all accounts to be armed")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() ->
                        desk.states().keySet().stream()
                                .noneMatch(List.of("PLANNED", "STAGED")::contains));
    }

    private static void awaitMoment(Instant moment) {
        await("a moment")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> !Instant.now().isBefore(moment));
    }

    private static void awaitSent(DrivenDeskProcess desk) {
        await("all accounts to be sent")
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> desk.states().equals(Map.of("SENT", Round.ACCOUNTS)));
    }
}
