package city.lianbo.process;

import city.lianbo.process.Round.Reckoning;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// What a chaos round found.
///
/// @param killsInFlight kills that met calls to WeChat without an answer
/// @param faults how many calls the simulator spoilt
/// @param overspentQuota accounts that sent more than they may
/// @param auditBroken places where the audit chain does not hold
record ChaosReport(
        ChaosOrder order,
        int kills,
        int killsInFlight,
        long faults,
        int clockJumps,
        int databaseCuts,
        Reckoning reckoning,
        int overspentQuota,
        int auditBroken,
        long seconds) {

    boolean holds() {
        return reckoning.holds() && overspentQuota == 0 && auditBroken == 0;
    }

    /// Kills that meet nothing under way prove little.
    boolean counts() {
        return killsInFlight * 2 >= kills;
    }

    String json() {
        var line = new LinkedHashMap<String, Object>();
        line.put("seed", order.seed());
        line.put("accounts", order.accounts());
        line.put("nodes", order.nodes());
        line.put("database", order.onPostgres() ? "postgresql" : "h2");
        line.put("kills", kills);
        line.put("killsInFlight", killsInFlight);
        line.put("faults", faults);
        line.put("clockJumps", clockJumps);
        // Of an embedded database nothing can be cut.
        line.put("databaseCuts", order.onPostgres() ? databaseCuts : "not applicable");
        line.put("sends", reckoning.sends());
        line.put("duplicates", reckoning.duplicates());
        line.put("lost", reckoning.lost());
        line.put("disagreements", reckoning.disagreements());
        line.put("unsettled", reckoning.unsettled());
        line.put("overspentQuota", overspentQuota);
        line.put("auditBroken", auditBroken);
        line.put("seconds", seconds);
        line.put("holds", holds());
        line.put("counts", counts());
        return new JsonMapper().writeValueAsString((Map<String, Object>) line);
    }
}
