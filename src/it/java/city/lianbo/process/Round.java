package city.lianbo.process;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// Accounts that send once, forty where nobody says otherwise: how they are made known to the simulator, and what must be true
/// of the simulator's ledger and the desk's own record afterwards.
final class Round {

    static final int ACCOUNTS = 40;
    private static final Set<String> SETTLED =
            Set.of("SENT", "REJECTED", "REFUSED", "MISSED", "HALTED", "RECALLED");

    static final String SECRET = "0123456789abcdef0123456789abcdef";

    private final List<String> appIds;
    private final int protectedAccounts;

    Round(int number, int protectedAccounts) {
        this(number, protectedAccounts, ACCOUNTS);
    }

    Round(int number, int protectedAccounts, int accounts) {
        this.protectedAccounts = protectedAccounts;
        this.appIds =
                IntStream.range(0, accounts)
                        .mapToObj(index -> "wx%08x%08x".formatted(number + 1, index))
                        .toList();
    }

    List<String> appIds() {
        return appIds;
    }

    /// The last accounts' administrators confirm each send on the phone, where a round says so.
    List<String> protectedAppIds() {
        return appIds.subList(appIds.size() - protectedAccounts, appIds.size());
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
        connect(simulator, List.of(desk), callbacks);
    }

    /// The accounts in turn tell these desks.
    void connect(Http simulator, List<String> desks, JsonNode callbacks) {
        var accounts = new ArrayList<Map<String, Object>>();
        for (String appId : appIds) {
            var desk = desks.get(accounts.size() % desks.size());
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

    /// How ledger and record stand to each other, in numbers.
    Reckoning reckon(Http simulator, List<JsonNode> deliveries) {
        var ledger = ledger(simulator);
        int sends = ledger.values().stream().mapToInt(List::size).sum();
        int lost = 0;
        int disagreements = 0;
        int unsettled = 0;
        for (JsonNode delivery : mine(deliveries)) {
            var sent = ledger.getOrDefault(delivery.get("appId").stringValue(), List.of());
            var state = delivery.get("state").stringValue();
            lost += sent.isEmpty() ? 1 : 0;
            disagreements += agrees(delivery, state, sent) ? 0 : 1;
            unsettled += SETTLED.contains(state) ? 0 : 1;
        }
        lost += appIds.size() - mine(deliveries).size();
        return new Reckoning(sends, sends - ledger.size(), lost, disagreements, unsettled);
    }

    /// What the desk says of a send must be what the ledger shows, word for word where it was sent.
    private static boolean agrees(JsonNode delivery, String state, List<JsonNode> sent) {
        if (sent.isEmpty()) {
            return !state.equals("SENT") && !state.equals("ACCEPTED");
        }
        var article = sent.getFirst().get("articles").get(0);
        return state.equals("SENT")
                && sent.getFirst().get("msgId").longValue() == delivery.get("msgId").longValue()
                && article.get("title").stringValue().equals(delivery.get("title").stringValue())
                && article.get("content")
                        .stringValue()
                        .contains(delivery.get("opening").stringValue());
    }

    /// @param sends rows in the ledger
    /// @param duplicates rows beyond one for each account
    /// @param lost accounts without a row
    /// @param disagreements deliveries of which desk and ledger say different things
    /// @param unsettled deliveries in no end state
    record Reckoning(int sends, int duplicates, int lost, int disagreements, int unsettled) {

        boolean holds() {
            return duplicates == 0 && lost == 0 && disagreements == 0 && unsettled == 0;
        }
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
