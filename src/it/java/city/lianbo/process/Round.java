package city.lianbo.process;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// Forty accounts that send once: how they are made known to the simulator, and what must be true
/// of the simulator's ledger and the desk's own record afterwards.
final class Round {

    static final int ACCOUNTS = 40;
    static final String SECRET = "0123456789abcdef0123456789abcdef";

    private final List<String> appIds;
    private final int protectedAccounts;

    Round(int number, int protectedAccounts) {
        this.protectedAccounts = protectedAccounts;
        this.appIds =
                IntStream.range(0, ACCOUNTS)
                        .mapToObj(index -> "wx%08x%08x".formatted(number + 1, index))
                        .toList();
    }

    List<String> appIds() {
        return appIds;
    }

    /// The last accounts' administrators confirm each send on the phone, where a round says so.
    List<String> protectedAppIds() {
        return appIds.subList(ACCOUNTS - protectedAccounts, ACCOUNTS);
    }

    private boolean isProtected(String appId) {
        return protectedAppIds().contains(appId);
    }

    /// Resets the simulator and registers the accounts.
    void begin(Http simulator, Map<String, Object> settings) {
        simulator.post("/_sim/reset", Map.of());
        simulator.put("/_sim/settings", settings);
        var accounts = new ArrayList<Map<String, Object>>();
        for (String appId : appIds) {
            accounts.add(
                    Map.of(
                            "appId",
                            appId,
                            "secret",
                            SECRET,
                            "name",
                            appId,
                            "kind",
                            "subscription",
                            "verified",
                            true,
                            "followers",
                            1000,
                            "adminConfirmation",
                            isProtected(appId)));
        }
        simulator.put("/_sim/accounts", accounts);
    }

    /// The administrators paste the callbacks that the desk shows them.
    void connect(Http simulator, String desk, JsonNode callbacks) {
        var accounts = new ArrayList<Map<String, Object>>();
        for (String appId : appIds) {
            var setup = callbacks.get(appId);
            accounts.add(
                    Map.of(
                            "appId",
                            appId,
                            "callback",
                            Map.of(
                                    "url",
                                    desk + setup.get("path").stringValue(),
                                    "token",
                                    setup.get("token").stringValue(),
                                    "aesKey",
                                    setup.get("aesKey").stringValue(),
                                    "mode",
                                    "safe")));
        }
        simulator.put("/_sim/accounts", accounts);
    }

    /// The administrators take their phones.
    void confirmOnThePhone(Http simulator) {
        protectedAppIds()
                .forEach(appId -> simulator.post("/_sim/accounts/" + appId + "/confirm", Map.of()));
    }

    List<JsonNode> mine(List<JsonNode> deliveries) {
        return deliveries.stream()
                .filter(row -> appIds.contains(row.get("appId").stringValue()))
                .toList();
    }

    Map<String, List<JsonNode>> ledger(Http simulator) {
        var rows = new ArrayList<JsonNode>();
        simulator.get("/_sim/ledger").forEach(rows::add);
        return rows.stream()
                .filter(row -> appIds.contains(row.get("appId").stringValue()))
                .collect(groupingBy(row -> row.get("appId").stringValue()));
    }

    /// No account twice, none missing, each with its own title and opening.
    void ledgerHoldsEachAccountOnce(Http simulator, List<JsonNode> deliveries) {
        var ledger = ledger(simulator);
        assertThat(ledger.keySet()).containsExactlyInAnyOrderElementsOf(appIds);
        assertThat(ledger.values()).allSatisfy(rows -> assertThat(rows).hasSize(1));
        for (JsonNode delivery : mine(deliveries)) {
            var sent = of(ledger, delivery);
            var article = sent.get("articles").get(0);
            assertThat(article.get("title").stringValue())
                    .isEqualTo(delivery.get("title").stringValue());
            assertThat(article.get("content").stringValue())
                    .contains(delivery.get("opening").stringValue());
        }
    }

    /// Where the desk knows WeChat's number of the job, it is the one in the ledger.
    void deskAgreesWithLedger(Http simulator, List<JsonNode> deliveries) {
        var ledger = ledger(simulator);
        for (JsonNode delivery : mine(deliveries)) {
            long msgId = delivery.get("msgId").longValue();
            if (msgId != 0) {
                assertThat(of(ledger, delivery).get("msgId").longValue()).isEqualTo(msgId);
            }
        }
    }

    private static JsonNode of(Map<String, List<JsonNode>> ledger, JsonNode delivery) {
        return ledger.getOrDefault(delivery.get("appId").stringValue(), List.of()).getFirst();
    }
}
