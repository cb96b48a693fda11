package city.lianbo.process;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// [DrivenDesk] in a process of its own, on a database file that outlives it, with the desk's gaps
/// cut to two seconds.
final class DrivenDeskProcess implements AutoCloseable {

    private static final List<String> IMPATIENT =
            List.of("--lianbo.delivery.first-ask=1s", "--lianbo.delivery.sweep-every=1s");

    private final Path folder;
    private final String weChat;
    private final List<String> settings;
    private final List<String> extra;
    private final int port = JavaProcess.freePort();
    private final int driverPort = JavaProcess.freePort();
    private JavaProcess process;

    /// @param settings how soon it asks and sweeps, such as `--lianbo.delivery.first-ask=30m`;
    ///     every second where none is given
    DrivenDeskProcess(Path folder, String weChat, String... settings) {
        this.folder = folder;
        this.weChat = weChat;
        this.settings = List.of(settings);
        this.extra = List.of();
        this.process = launch();
    }

    /// One node of several, or one that is told more.
    ///
    /// @param extra settings that go before its own, such as where the database is
    DrivenDeskProcess(Path folder, String weChat, List<String> extra) {
        this.folder = folder;
        this.weChat = weChat;
        this.settings = List.of();
        this.extra = List.copyOf(extra);
        this.process = launch();
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    private Http driver() {
        return new Http("http://127.0.0.1:" + driverPort);
    }

    /// How many deliveries are in each state.
    Map<String, Integer> states() {
        var states = new TreeMap<String, Integer>();
        driver().get("/states")
                .properties()
                .forEach(state -> states.put(state.getKey(), state.getValue().intValue()));
        return states;
    }

    /// What the record and the books hold when all is over.
    JsonNode books() {
        return driver().get("/books");
    }

    /// Puts its clock wrong.
    void jump(Duration wrongBy) {
        driver().post("/clock", Map.of("millis", wrongBy.toMillis()));
    }

    /// Plans and releases a campaign; answers its instant, and the callbacks of its accounts.
    JsonNode plan(Round round, Duration departsIn) {
        return driver().post(
                        "/plan",
                        Map.of(
                                "appIds", round.appIds(),
                                "protected", round.protectedAppIds(),
                                "secret", Round.SECRET,
                                "departsInMillis", departsIn.toMillis()));
    }

    /// Plans and releases three linked waves.
    JsonNode linked(Round round, Duration departsIn) {
        return driver().post(
                        "/linked",
                        Map.of(
                                "appIds", round.appIds(),
                                "secret", Round.SECRET,
                                "departsInMillis", departsIn.toMillis()));
    }

    /// A coordinator at this desk halts what [#plan] planned; answers how many were stopped, and how
    /// many calls may have left.
    JsonNode halt(JsonNode plan) {
        return driver().post("/halt", campaign(plan));
    }

    /// And takes it back.
    JsonNode resume(JsonNode plan) {
        return driver().post("/resume", campaign(plan));
    }

    /// The one button.
    JsonNode haltEverything() {
        return driver().post("/halt", Map.of());
    }

    JsonNode resumeEverything() {
        return driver().post("/resume", Map.of());
    }

    private static Map<String, String> campaign(JsonNode plan) {
        return Map.of("campaign", plan.get("campaign").stringValue());
    }

    List<JsonNode> deliveries() {
        var rows = new ArrayList<JsonNode>();
        driver().get("/deliveries").forEach(rows::add);
        return rows;
    }

    void kill() {
        process.kill();
    }

    void freeze() {
        process.freeze();
    }

    void thaw() {
        process.thaw();
    }

    void start() {
        process = launch();
    }

    @Override
    public void close() {
        process.kill();
    }

    private JavaProcess launch() {
        var log = folder.resolve("desk.log");
        var arguments =
                new ArrayList<>(
                        List.of(
                                "city.lianbo.process.DrivenDesk",
                                "--server.port=" + port,
                                // Nobody looks at its screens, so no bundle need be built for it.
                                "--vaadin.productionMode=true",
                                "--lianbo.wechat.base-url=" + weChat,
                                "--lianbo.delivery.earliest=1s",
                                "--lianbo.delivery.repeat-gap=2s",
                                "--lianbo.delivery.repeat-limit=4s",
                                "--lianbo.delivery.answer-overdue=2s",
                                "--lianbo.delivery.leave-limit=5s",
                                "--lianbo.delivery.ask-limit=2s",
                                "--lianbo.delivery.retry-gap=2s",
                                "--lianbo.delivery.lease=2s"));
        arguments.addAll(settings.isEmpty() ? IMPATIENT : settings);
        // Given twice, a setting would be a list.
        extra.forEach(setting -> arguments.removeIf(one -> name(one).equals(name(setting))));
        arguments.addAll(extra);
        var launched =
                JavaProcess.start(
                        arguments,
                        log,
                        Map.of(
                                "LIANBO_DATA", folder.toString(),
                                "LIANBO_ENCRYPTION_KEY",
                                        "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                                "DRIVER_PORT", Integer.toString(driverPort)));
        await("the desk to answer; see " + log)
                .atMost(Duration.ofMinutes(2))
                .failFast("the desk runs", launched::mustRun)
                .until(() -> driver().answers("/states"));
        return launched;
    }

    private static String name(String setting) {
        return setting.split("=", 2)[0];
    }
}
