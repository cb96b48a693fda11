package city.lianbo.simulator;

import city.lianbo.simulator.http.HttpFront;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// A running simulator of WeChat. [#start] answers when it listens; what it has answered survives
/// its process.
public final class Simulator implements AutoCloseable {

    private final World world;
    private final HttpFront front;

    private Simulator(World world, HttpFront front) {
        this.world = world;
        this.front = front;
    }

    /// @throws IllegalStateException where the port or the folder is in use
    public static Simulator start(SimulatorOptions options) {
        var world = World.open(options.folder(), InstantSource.system());
        try {
            return new Simulator(world, HttpFront.start(world, options));
        } catch (IOException problem) {
            world.close();
            throw new IllegalStateException(
                    "The simulator cannot listen on "
                            + options.host()
                            + ":"
                            + options.port()
                            + ": "
                            + problem.getMessage()
                            + ". Set LIANBO_SIM_PORT to a free port.",
                    problem);
        } catch (IllegalStateException problem) {
            world.close();
            throw problem;
        }
    }

    public int port() {
        return front.port();
    }

    @Override
    public void close() {
        front.close();
        world.close();
    }

    /// Reads `LIANBO_SIM_PORT` (8089), `LIANBO_SIM_HOST` (127.0.0.1), `LIANBO_DATA` (./data), and,
    /// for TLS, `LIANBO_SIM_KEY_STORE` and `LIANBO_SIM_KEY_STORE_PASSWORD`.
    public static void main(String[] arguments) throws InterruptedException {
        var options =
                new SimulatorOptions(
                        environment("LIANBO_SIM_HOST", "127.0.0.1"),
                        Integer.parseInt(environment("LIANBO_SIM_PORT", "8089")),
                        Path.of(environment("LIANBO_DATA", "data"), "simulator"),
                        identity(environment("LIANBO_SIM_KEY_STORE", "")));
        var simulator = start(options);
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "simulator-close"));
        System.out.println(
                "WeChat simulator: "
                        + (options.identity().isPresent() ? "https://" : "http://")
                        + options.host()
                        + ":"
                        + simulator.port()
                        + "/phone");
        new CountDownLatch(1).await();
    }

    private static Optional<TlsIdentity> identity(String keyStore) {
        return keyStore.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new TlsIdentity(
                                Path.of(keyStore),
                                environment("LIANBO_SIM_KEY_STORE_PASSWORD", "")));
    }

    private static String environment(String name, String fallback) {
        var given = System.getenv(name);
        return given == null || given.isBlank() ? fallback : given;
    }
}
