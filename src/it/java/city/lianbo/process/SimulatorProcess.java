package city.lianbo.process;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// WeChat's simulator as a process of its own. It keeps its port and its folder through [#kill] and
/// [#start].
final class SimulatorProcess implements AutoCloseable {

    private final Path folder;
    private final int port = JavaProcess.freePort();
    private JavaProcess process;

    SimulatorProcess(Path folder) {
        this.folder = folder;
        this.process = launch();
    }

    /// `http://127.0.0.1:port`, where both WeChat's interface and the remote control are.
    String address() {
        return "http://127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    Http http() {
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
        var launched =
                JavaProcess.start(
                        "city.lianbo.simulator.Simulator",
                        folder.resolve("simulator.log"),
                        Map.of(
                                "LIANBO_SIM_PORT", Integer.toString(port),
                                "LIANBO_DATA", folder.toString()));
        await("the simulator to answer; see " + folder.resolve("simulator.log"))
                .atMost(Duration.ofSeconds(60))
                .failFast("the simulator runs", launched::mustRun)
                .until(() -> http().answers("/_sim/accounts"));
        return launched;
    }
}
