package city.lianbo.simulator.http;

import city.lianbo.simulator.Account;
import city.lianbo.simulator.MassJob;
import city.lianbo.simulator.World;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Accounts, and the administrator's phone.
final class AccountControls {

    private final World world;

    private AccountControls(World world) {
        this.world = world;
    }

    static List<Control> all(World world) {
        var controls = new AccountControls(world);
        return List.of(
                Control.of("GET", "/_sim/accounts", (_, _) -> controls.list()),
                Control.of("PUT", "/_sim/accounts", (request, _) -> controls.putAll(request)),
                Control.of("GET", "/_sim/accounts/{appId}", (_, id) -> controls.get(id)),
                Control.of(
                        "PUT",
                        "/_sim/accounts/{appId}",
                        (request, id) -> controls.put(id, Json.read(request.body()))),
                Control.of(
                        "POST",
                        "/_sim/accounts/{appId}/confirm",
                        (_, id) ->
                                Fields.of(
                                        "confirmed",
                                        world.massSendJobs().confirm(controls.known(id).appId()))),
                Control.of(
                        "POST",
                        "/_sim/accounts/{appId}/refuse",
                        (_, id) ->
                                Fields.of(
                                        "refused",
                                        world.massSendJobs().refuse(controls.known(id).appId()))));
    }

    private List<ObjectNode> list() {
        return world.accounts().all().stream().map(this::shown).toList();
    }

    private ObjectNode get(String appId) {
        return shown(known(appId));
    }

    private List<ObjectNode> putAll(Request request) {
        var given = Json.read(request.body());
        if (!given.isArray()) {
            throw new BadRequest("A list of accounts is needed, each with its appId");
        }
        return given.valueStream().map(one -> put(new Body(one).text("appId"), one)).toList();
    }

    /// Lays the given fields over the account, or over a fresh one.
    private ObjectNode put(String appId, JsonNode patch) {
        if (!appId.matches("[0-9A-Za-z_-]{3,64}")) {
            throw new BadRequest("appId: 3 to 64 letters, digits, - or _");
        }
        if (new Body(patch).has("appId") && !new Body(patch).text("appId").equals(appId)) {
            throw new BadRequest("The appId in the body is not the one in the path");
        }
        var before = world.accounts().find(appId).orElseGet(() -> Account.fresh(appId));
        var account = Json.patched(before, safeByDefault(patch), Account.class);
        world.accounts().keep(account);
        return shown(account);
    }

    /// A key without a mode means safe mode.
    private static JsonNode safeByDefault(JsonNode patch) {
        if (patch.path("callback") instanceof ObjectNode callback
                && !callback.has("mode")
                && !callback.path("aesKey").asString("").isEmpty()) {
            callback.put("mode", "safe");
        }
        return patch;
    }

    private Account known(String appId) {
        return world.accounts()
                .find(appId)
                .orElseThrow(() -> new BadRequest(404, "There is no account " + appId));
    }

    private ObjectNode shown(Account account) {
        var node = Json.tree(account);
        node.put("sendsLeft", world.quotas().sendsLeft(account, true));
        node.put("drafts", world.drafts().of(account).size());
        node.put("awaitingConfirmation", waiting(account));
        return node;
    }

    private long waiting(Account account) {
        return world.massSends().of(account.appId()).stream()
                .filter(job -> job.state() == MassJob.State.AWAITING_CONFIRMATION)
                .count();
    }
}
