package city.lianbo.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// One account goes first; twelve follow when WeChat has confirmed it, the rest when most of those
/// are confirmed. Each later article carries the real link of the first, in its text and behind
/// 阅读原文, and the last ones name those who went before.
class LinkedSpreadIT {

    @Test
    void everyLaterArticleCarriesTheLinkOfTheFirst() {
        try (var simulator = new SimulatorProcess(Folders.fresh("linked-simulator"));
                var desk =
                        new DrivenDeskProcess(
                                Folders.fresh("linked-desk"),
                                simulator.address(),
                                "--lianbo.delivery.first-ask=1s",
                                "--lianbo.delivery.sweep-every=1s",
                                "--lianbo.delivery.arm-lead=2s")) {
            var round = new Round(9_100, 0);
            var http = simulator.http();
            round.begin(http, Map.of("sendDurationMillis", 1_000));

            var plan = desk.linked(round, Duration.ofSeconds(10));
            round.connect(http, desk.address(), plan.get("callbacks"));

            await("every delivery to be sent")
                    .atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(500))
                    .untilAsserted(() ->
                            assertThat(round.mine(desk.deliveries()))
                                    .hasSize(Round.ACCOUNTS)
                                    .extracting(row -> row.get("state").stringValue())
                                    .containsOnly("SENT"));
            round.ledgerHoldsEachAccountOnce(http, desk.deliveries());
            var link = link(desk.deliveries(), round.appIds().getFirst());
            assertThat(article(round, http, 0).get("content").stringValue()).doesNotContain("首发报道");
            for (int index = 1; index < Round.ACCOUNTS; index++) {
                var article = article(round, http, index);
                assertThat(article.get("content").stringValue())
                        .contains("href=\"" + link.replace("&", "&amp;") + "\"")
                        .doesNotContain("lianbo-slot");
                assertThat(article.get("contentSourceUrl").stringValue()).isEqualTo(link);
            }
            assertThat(article(round, http, Round.ACCOUNTS - 1).get("content").stringValue())
                    .contains("相关阅读：");
        }
    }

    private static JsonNode article(Round round, Http http, int account) {
        return round.ledger(http)
                .getOrDefault(round.appIds().get(account), List.of())
                .getFirst()
                .get("articles")
                .get(0);
    }

    private static String link(List<JsonNode> deliveries, String appId) {
        return deliveries.stream()
                .filter(row -> row.get("appId").stringValue().equals(appId))
                .findFirst()
                .map(row -> row.get("link").stringValue())
                .orElseThrow();
    }
}
