package city.lianbo.simulator;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// One simulator for the stories of a class, reset before each.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SimulatedTest {

    static final String APP = "wxapp0000000000001";

    private AutoCloseable running = () -> {};
    Caller caller = new Caller(0);

    @BeforeAll
    void startSimulator(@TempDir Path folder) {
        var simulator = Simulator.start(SimulatorOptions.on(0, folder));
        running = simulator;
        caller = new Caller(simulator.port());
    }

    @BeforeEach
    void beginAfresh() {
        caller.control("POST", "/_sim/reset", Caller.map("everything", true));
        caller.account(APP);
    }

    @AfterAll
    void stopSimulator() throws Exception {
        running.close();
    }

    void settings(Object... fields) {
        caller.control("PUT", "/_sim/settings", Caller.map(fields));
    }

    void advance(String duration) {
        caller.control("PUT", "/_sim/clock", Caller.map("advance", duration));
    }
}
