package city.lianbo.process;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// WeChat's simulator as a process of its own. It keeps its port and its folder through [#kill] and
/// [#start].
public final class SimulatorProcess implements AutoCloseable {

    private final Path folder;
    private final int port = JavaProcess.freePort();
    private final Map<String, String> settings;
    private JavaProcess process;

    SimulatorProcess(Path folder) {
        this(folder, Map.of());
    }

    /// @param settings more of its environment, such as `LIANBO_SIM_KEY_STORE`
    public SimulatorProcess(Path folder, Map<String, String> settings) {
        this.folder = folder;
        this.settings = settings;
        this.process = launch();
    }

    /// `http://127.0.0.1:port`, or `https`, where both WeChat's interface and the remote control are.
    public String address() {
        return (settings.containsKey("LIANBO_SIM_KEY_STORE") ? "https" : "http")
                + "://127.0.0.1:"
                + port;
    }

    int port() {
        return port;
    }

    public Http http() {
        return new Http(address());
    }

    void kill() {
        process.kill();
    }

    void start() {
        process = launch();
    }

    @Override
    public void close() {
        process.kill();
    }

    private JavaProcess launch() {
        var environment = new HashMap<>(settings);
        environment.put("LIANBO_SIM_PORT", Integer.toString(port));
        environment.put("LIANBO_DATA", folder.toString());
        var launched =
                JavaProcess.start(
                        "city.lianbo.simulator.Simulator",
                        folder.resolve("simulator.log"),
                        environment);
        await("the simulator to answer; see " + folder.resolve("simulator.log"))
                .atMost(Duration.ofSeconds(60))
                .failFast("the simulator runs", launched::mustRun)
                .until(() -> http().answers("/_sim/accounts"));
        return launched;
    }
}
