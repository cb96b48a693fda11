package city.lianbo.simulator.http;

import city.lianbo.simulator.LedgerEntry;
import city.lianbo.simulator.MassJob;
import city.lianbo.simulator.Publication;
import city.lianbo.simulator.World;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What was accepted, and the return of quotas and innocence.
final class TrafficControls {

    private final World world;

    private TrafficControls(World world) {
        this.world = world;
    }

    static List<Control> all(World world) {
        var controls = new TrafficControls(world);
        return List.of(
                Control.of("GET", "/_sim/ledger", (request, _) -> controls.ledger(request)),
                Control.of("GET", "/_sim/service-times", (_, _) -> world.traffic().byPath()),
                Control.of("DELETE", "/_sim/service-times", (_, _) -> controls.forgetTimes()),
                Control.of("POST", "/_sim/quotas/reset", (request, _) -> controls.quotas(request)),
                Control.of("POST", "/_sim/reset", (request, _) -> controls.reset(request)));
    }

    private List<Map<String, Object>> ledger(Request request) {
        var states =
                world.massSends().all().stream()
                        .collect(Collectors.toMap(MassJob::msgId, job -> job));
        var publications =
                world.publications().all().stream()
                        .collect(Collectors.toMap(Publication::publishId, one -> one));
        return world.ledger().of(request.parameter("appId")).stream()
                .map(entry -> row(entry, states, publications))
                .toList();
    }

    private static Map<String, Object> row(
            LedgerEntry entry, Map<Long, MassJob> jobs, Map<Long, Publication> publications) {
        var row = Fields.of("number", entry.number());
        row.put("appId", entry.appId());
        row.put("kind", entry.kind() == LedgerEntry.Kind.SEND ? "send" : "publication");
        row.put("clientmsgid", entry.clientmsgid());
        var msgId = entry.msgId();
        if (msgId != null) {
            row.put("msgId", msgId);
            var job = jobs.get(msgId);
            if (job != null) {
                row.put("state", job.state().word());
                row.put("status", job.status());
                row.put("deleted", job.deleted().stream().sorted().toList());
            }
        }
        var publishId = entry.publishId();
        if (publishId != null) {
            row.put("publishId", publishId);
            var publication = publications.get(publishId);
            if (publication != null) {
                row.put("publishStatus", publication.status());
                row.put("deleted", publication.deleted().stream().sorted().toList());
            }
        }
        row.put("msgDataId", entry.msgDataId());
        row.put("audience", entry.audience());
        row.put("receivedAt", entry.receivedAt().toString());
        row.put("articles", entry.articles());
        return row;
    }

    private Map<String, Object> forgetTimes() {
        world.traffic().forget();
        return Fields.of("calls", 0);
    }

    private Map<String, Object> quotas(Request request) {
        var body =
                request.body().length == 0 ? "" : new Body(Json.read(request.body())).text("appId");
        var chosen = body.isEmpty() ? request.parameter("appId") : body;
        var accounts =
                world.accounts().all().stream()
                        .filter(one -> chosen.isEmpty() || one.appId().equals(chosen))
                        .toList();
        accounts.forEach(one -> world.quotas().giveEverythingBack(one.appId()));
        return Fields.of("accounts", accounts.size());
    }

    private Map<String, Object> reset(Request request) {
        boolean everything =
                request.body().length > 0 && new Body(Json.read(request.body())).flag("everything");
        world.reset(everything);
        return Fields.of("accounts", world.accounts().all().size());
    }
}
