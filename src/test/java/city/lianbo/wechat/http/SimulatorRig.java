package city.lianbo.wechat.http;

import city.lianbo.platform.AccountId;
import city.lianbo.simulator.Simulator;
import city.lianbo.simulator.SimulatorOptions;
import city.lianbo.wechat.Credentials.Credential;
import city.lianbo.wechat.DraftBox;
import city.lianbo.wechat.WeChat;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A simulator of our own, its remote control in hand, and the adapter in front of it.
public final class SimulatorRig implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Simulator simulator;
    private final HttpClient remote = HttpClient.newHttpClient();
    private final Map<AccountId, String> appIds = new ConcurrentHashMap<>();
    final Bench bench;

    public SimulatorRig() throws IOException {
        simulator =
                Simulator.start(
                        SimulatorOptions.on(0, Files.createTempDirectory("lianbo-simulator")));
        bench = Bench.at(address());
        put(
                "/_sim/settings",
                """
                {"repeatGapMillis":0,"sendDurationMillis":50,"publishDurationMillis":50,
                 "eventTimeoutMillis":1000}
                """);
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + simulator.port());
    }

    public WeChat wechat() {
        return bench.wechat;
    }

    /// The draft box of the same accounts.
    public DraftBox draftBox() {
        return bench.draftBox();
    }

    /// Lets the simulator know an account that is known elsewhere already.
    public void adopt(AccountId account, String appId) {
        put("/_sim/accounts/" + appId, "{}");
        bench.secrets.put(account, new Credential(appId, "secret-of-" + appId, "", ""));
        appIds.put(account, appId);
    }

    /// Somebody keeps another AppSecret here than WeChat has; [#adopt] puts it right again.
    public void spoilSecret(AccountId account) {
        bench.secrets.put(account, new Credential(appIdOf(account), "not-the-secret", "", ""));
    }

    public AccountId account() {
        return account("{}");
    }

    /// @param fields as the remote control takes them
    AccountId account(String fields) {
        var appId = "wx" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        put("/_sim/accounts/" + appId, fields);
        return register(appId, "secret-of-" + appId);
    }

    /// Another program with the same accounts and a database of its own.
    Bench stranger() {
        var stranger = Bench.at(address());
        stranger.secrets.putAll(bench.secrets);
        return stranger;
    }

    public Instant now() {
        return Instant.parse(call("GET", "/_sim/clock", "").get("now").asString());
    }

    AccountId accountWithWrongSecret() {
        var account = account();
        return register(appIdOf(account), "not-the-secret");
    }

    private AccountId register(String appId, String secret) {
        var account = bench.account(appId, secret);
        appIds.put(account, appId);
        return account;
    }

    public String appIdOf(AccountId account) {
        return Objects.requireNonNull(appIds.get(account), "not an account of this rig");
    }

    void fault(AccountId account, String path, String fault, int times) {
        put(
                "/_sim/faults",
                """
                [{"path":"%s","appId":"%s","fault":"%s","times":%d,"delayMs":5000}]
                """
                        .formatted(path, appIdOf(account), fault, times));
    }

    public List<JsonNode> ledger(AccountId account) {
        return call("GET", "/_sim/ledger?appId=" + appIdOf(account), "").valueStream().toList();
    }

    /// Everything that this simulator ever accepted.
    public List<JsonNode> ledger() {
        return call("GET", "/_sim/ledger", "").valueStream().toList();
    }

    /// A call of the API by somebody else than the adapter: another program, or a person in WeChat's
    /// console.
    public JsonNode elsewhere(AccountId account, String path, String body) {
        var appId = appIdOf(account);
        var question =
                """
                {"grant_type":"client_credential","appid":"%s","secret":"secret-of-%s"}
                """
                        .formatted(appId, appId);
        var token = call("POST", "/cgi-bin/stable_token", question).get("access_token").asString();
        return call("POST", path + "?access_token=" + token, body);
    }

    public JsonNode get(String path) {
        return call("GET", path, "");
    }

    public JsonNode put(String path, String body) {
        return call("PUT", path, body);
    }

    private JsonNode call(String method, String path, String body) {
        var request =
                HttpRequest.newBuilder(address().resolve(path))
                        .method(method, BodyPublishers.ofString(body))
                        .build();
        try {
            var answer = remote.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(path + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException failed) {
            throw new AssertionError(path, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(path, interrupted);
        }
    }

    @Override
    public void close() {
        bench.close();
        remote.shutdownNow();
        simulator.close();
    }
}
