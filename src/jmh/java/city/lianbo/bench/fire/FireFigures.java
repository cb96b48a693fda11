package city.lianbo.bench.fire;

import city.lianbo.process.Http;
import city.lianbo.process.JavaProcess;
import city.lianbo.process.SimulatorProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import me.chanjar.weixin.common.error.WxErrorException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One wave of the real desk against the simulator, and two plain clients doing the same sends.
/// Desk, simulator and clients are processes of their own and share the machine's cores, so the
/// simulator's own time stands beside the desk's.
public final class FireFigures {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SEND = "/cgi-bin/message/mass/sendall";
    private static final String LOOP = "a";
    private static final String POOL = "b";

    /// As many calls as the desk has under way at once, unless it is told otherwise.
    private static final int IN_FLIGHT = 1_024;

    /// Of so many accounts drafts are placed at once: eight batches, unless it is told otherwise.
    private static final int STAGED_TOGETHER =
            8 * Integer.getInteger("lianbo.bench.stage-batch", 16);

    private final FireOptions options;
    private final Path folder;
    private final Map<String, String> simulatorSettings;
    private final List<String> trusting;

    private FireFigures(
            FireOptions options,
            Path folder,
            Map<String, String> simulatorSettings,
            List<String> trusting) {
        this.options = options;
        this.folder = folder;
        this.simulatorSettings = simulatorSettings;
        this.trusting = trusting;
    }

    public static Map<String, Object> measured(FireOptions options) throws Exception {
        var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "fire-");
        folder = folder.toAbsolutePath();
        if (!options.tls()) {
            return new FireFigures(options, folder, Map.of(), List.of()).measured();
        }
        var certificate = Certificate.make(folder);
        System.setProperty("javax.net.ssl.trustStore", certificate.trust().toString());
        System.setProperty("javax.net.ssl.trustStorePassword", Certificate.PASSWORD);
        var settings =
                Map.of(
                        "LIANBO_SIM_KEY_STORE",
                        certificate.keys().toString(),
                        "LIANBO_SIM_KEY_STORE_PASSWORD",
                        Certificate.PASSWORD);
        return new FireFigures(options, folder, settings, certificate.trusting()).measured();
    }

    private Map<String, Object> measured()
            throws IOException, InterruptedException, WxErrorException, ExecutionException {
        try (var simulator = new SimulatorProcess(folder.resolve("simulator"), simulatorSettings)) {
            var control = simulator.http();
            var peers = new Peers(simulator.address(), options, folder);
            register(control, peers);
            // Before the desk, so that the simulator is as warm as WeChat's servers are.
            var peersFigures = peers.figures(LOOP, POOL);
            control.delete("/_sim/service-times");
            var desk = desk(simulator.address());
            var deskTimes = control.get("/_sim/service-times");
            var figures = new LinkedHashMap<String, Object>();
            figures.put("accounts", options.accounts());
            figures.put("latencyMillis", options.latency().toMillis());
            figures.put("tls", options.tls());
            desk.forEachEntry(figures::put);
            figures.put("answerRatio", ratio(desk));
            figures.put("simulatorMillis", deskTimes.path(SEND));
            figures.put("stagedTogether", STAGED_TOGETHER);
            figures.put("stageAllowedMillis", Math.round(stageAllowed(deskTimes)));
            figures.put(
                    "stageRatio",
                    Percentiles.rounded(
                            desk.path("stageMillis").asDouble() / stageAllowed(deskTimes)));
            figures.put("peers", peersFigures);
            figures.put("cores", Runtime.getRuntime().availableProcessors());
            figures.put("java", System.getProperty("java.vm.version", ""));
            return figures;
        }
    }

    private void register(Http control, Peers peers) {
        var accounts = new ArrayList<Map<String, Object>>();
        IntStream.range(0, options.accounts() + FireDesk.EARLIER)
                .forEach(account -> accounts.add(account(FireDesk.appId(account))));
        for (var peer : List.of(LOOP, POOL)) {
            IntStream.range(0, peers.accounts())
                    .forEach(account -> accounts.add(account(Peers.appId(peer, account))));
        }
        control.put("/_sim/accounts", accounts);
        control.put(
                "/_sim/latency", Map.of("millis", options.latency().toMillis(), "jitterMillis", 0));
    }

    private static Map<String, Object> account(String appId) {
        return Map.of("appId", appId, "secret", FireDesk.SECRET, "verified", true);
    }

    private JsonNode desk(String weChat) throws IOException, InterruptedException {
        var file = folder.resolve("figures.json");
        var arguments = new ArrayList<>(trusting);
        arguments.addAll(
                List.of(
                        FireDesk.class.getName(),
                        Integer.toString(options.accounts()),
                        file.toString(),
                        "--server.port=" + JavaProcess.freePort(),
                        "--vaadin.productionMode=true",
                        "--lianbo.wechat.base-url=" + weChat,
                        "--lianbo.wechat.max-in-flight=" + IN_FLIGHT,
                        "--lianbo.delivery.stage-batch=" + STAGED_TOGETHER / 8));
        var process =
                JavaProcess.start(
                        arguments,
                        folder.resolve("desk.log"),
                        Map.of(
                                "LIANBO_DATA",
                                folder.resolve("desk").toString(),
                                "LIANBO_ENCRYPTION_KEY",
                                "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="));
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(30);
        while (process.runs() && System.nanoTime() < deadline) {
            Thread.sleep(200);
        }
        if (!Files.exists(file)) {
            process.mustRun();
            process.kill();
            throw new IOException("The desk wrote no figures; see " + folder.resolve("desk.log"));
        }
        return JSON.readTree(Files.readAllBytes(file));
    }

    private double ratio(JsonNode desk) {
        return Percentiles.rounded(
                desk.path("answerMillis").path("max").asDouble() / options.latency().toMillis());
    }

    /// How long the latency and the limit on simultaneous calls let staging take: each account
    /// makes its calls one after the other, and so many accounts are worked at together.
    private double stageAllowed(JsonNode times) {
        long calls = 0;
        for (var path : List.of("media/uploadimg", "material/add_material", "draft/add")) {
            calls += times.path("/cgi-bin/" + path).path("calls").asLong();
        }
        // Each draft is read back once while staging; arming reads it again.
        calls += times.path("/cgi-bin/draft/add").path("calls").asLong();
        // And before all that, each account gets its first token.
        double perAccount = 1 + (double) calls / (options.accounts() + FireDesk.EARLIER);
        double turns = (double) options.accounts() / Math.min(STAGED_TOGETHER, options.accounts());
        return perAccount * turns * options.latency().toMillis();
    }
}
