package city.lianbo.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// Ten times kill -9 while forty accounts fire, at moments that a seed decides: afterwards each
/// account has sent exactly once, and the desk knows it. Two desks of different cities share the
/// kills, because most of the time is spent waiting.
class KilledDeskIT {

    private static final Logger LOG = LoggerFactory.getLogger(KilledDeskIT.class);

    private static final long SEED = 20_261_123;
    private static final Duration ANSWER_DELAY = Duration.ofSeconds(3);

    /// How often each desk is killed in each round.
    private static final List<Integer> KILLS = List.of(2, 2, 1);

    private static final int FEWEST_IN_FLIGHT = 5;

    @Test
    void everyAccountSendsOnceHoweverOftenTheDeskDies() {
        var other = CompletableFuture.supplyAsync(() -> new City("b").played());
        var cities = List.of(new City("a").played(), other.join());

        int kills = cities.stream().mapToInt(city -> city.kills).sum();
        int inFlight = cities.stream().mapToInt(city -> city.killsInFlight).sum();
        LOG.info("Seed {}: {} kills, {} of them with calls in flight", SEED, kills, inFlight);
        assertThat(kills).isEqualTo(10);
        assertThat(inFlight).isGreaterThanOrEqualTo(FEWEST_IN_FLIGHT);
    }

    /// One desk and the WeChat that it sends to.
    private static final class City {

        private final String name;
        private final Random random;
        private int kills;
        private int killsInFlight;

        City(String name) {
            this.name = name;
            this.random = new Random(SEED + name.hashCode());
        }

        City played() {
            try (var simulator = new SimulatorProcess(Folders.fresh("killed-simulator-" + name));
                    var desk =
                            new DrivenDeskProcess(
                                    Folders.fresh("killed-desk-" + name), simulator.address())) {
                for (int number = 0; number < KILLS.size(); number++) {
                    round(new Round(number, 0), KILLS.get(number), simulator, desk);
                }
            }
            return this;
        }

        private void round(
                Round round, int killsHere, SimulatorProcess simulator, DrivenDeskProcess desk) {
            var http = simulator.http();
            round.begin(http, Map.of("repeatGapMillis", 2_000, "sendDurationMillis", 300));
            var departsAt =
                    Instant.parse(
                            desk.plan(round, Duration.ofSeconds(8)).get("departsAt").stringValue());
            awaitArmed(round, desk);
            http.put(
                    "/_sim/latency",
                    Map.of("millis", ANSWER_DELAY.toMillis(), "jitterMillis", 200));
            var killAt = departsAt.plusMillis(random.nextInt(100, 2_700));
            for (int kill = 0; kill < killsHere; kill++) {
                killAt(killAt, round, http, desk);
                desk.start();
                killAt = Instant.now().plusMillis(random.nextInt(500, 6_000));
            }
            awaitSettled(round, desk);
            var deliveries = desk.deliveries();
            round.ledgerHoldsEachAccountOnce(http, deliveries);
            round.deskAgreesWithLedger(http, deliveries);
        }

        private static void awaitArmed(Round round, DrivenDeskProcess desk) {
            await("all accounts to be armed")
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() ->
                            round.mine(desk.deliveries()).stream()
                                    .map(City::state)
                                    .noneMatch(state ->
                                            state.equals("PLANNED") || state.equals("STAGED")));
        }

        private void killAt(Instant moment, Round round, Http simulator, DrivenDeskProcess desk) {
            await("the moment of the kill")
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> !Instant.now().isBefore(moment));
            desk.kill();
            var killedAt = Instant.now();
            long inFlight = unanswered(round, simulator, killedAt);
            kills++;
            if (inFlight > 0) {
                killsInFlight++;
            }
            LOG.info("Kill {} of {} with {} calls in flight", kills, name, inFlight);
        }

        /// Sends that were carried out less than the answer's delay before the kill: their answers had
        /// not left yet.
        private static long unanswered(Round round, Http simulator, Instant killedAt) {
            return round.ledger(simulator).values().stream()
                    .flatMap(List::stream)
                    .map(row -> Instant.parse(row.get("receivedAt").stringValue()))
                    .filter(received -> received.plus(ANSWER_DELAY).isAfter(killedAt))
                    .count();
        }

        private static void awaitSettled(Round round, DrivenDeskProcess desk) {
            await("all accounts to be sent")
                    .atMost(Duration.ofSeconds(90))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> {
                        var rows = round.mine(desk.deliveries());
                        return rows.size() == Round.ACCOUNTS
                                && rows.stream().map(City::state).allMatch("SENT"::equals);
                    });
        }

        private static String state(JsonNode delivery) {
            return delivery.get("state").stringValue();
        }
    }
}
