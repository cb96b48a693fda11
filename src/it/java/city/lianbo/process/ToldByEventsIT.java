package city.lianbo.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Forty jobs end in the same moment and WeChat tells of all of them at once. The desk asks nothing
/// by itself here, so what it knows it has from the events.
class ToldByEventsIT {

    @Test
    void fortyJobsThatEndAtOnceAreAllHeard() {
        try (var simulator = new SimulatorProcess(Folders.fresh("told-simulator"));
                var desk =
                        new DrivenDeskProcess(
                                Folders.fresh("told-desk"),
                                simulator.address(),
                                // Forty tellers who each hold one and ask for another stand.
                                "--spring.datasource.hikari.maximum-pool-size=4",
                                "--lianbo.delivery.first-ask=30m",
                                "--lianbo.delivery.sweep-every=1s")) {
            var round = new Round(9_000, 0);
            var http = simulator.http();
            round.begin(http, Map.of("sendDurationMillis", 1_000));

            var plan = desk.plan(round, Duration.ofSeconds(8));
            round.connect(http, desk.address(), plan.get("callbacks"));

            await("every delivery to be sent, as the events say")
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(300))
                    .untilAsserted(() -> {
                        var rows = round.mine(desk.deliveries());
                        assertThat(rows).hasSize(Round.ACCOUNTS);
                        assertThat(rows)
                                .extracting(row -> row.get("state").stringValue())
                                .containsOnly("SENT");
                    });
            round.ledgerHoldsEachAccountOnce(http, desk.deliveries());
            round.deskAgreesWithLedger(http, desk.deliveries());
        }
    }
}
