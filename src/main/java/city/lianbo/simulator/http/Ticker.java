package city.lianbo.simulator.http;

import city.lianbo.simulator.EventPoster;
import city.lianbo.simulator.World;
import java.lang.System.Logger;

/// Looks fifty times a second for what is due by the simulated clock.
final class Ticker implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Ticker.class.getName());
    private static final long STEP_MILLIS = 20;
    private static final long AFTER_TROUBLE_MILLIS = 1_000;

    private final World world;
    private final EventPoster poster;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("simulator-ticker").unstarted(this::run);

    Ticker(World world, EventPoster poster) {
        this.world = world;
        this.poster = poster;
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(tick());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return how long to wait before the next one
    private long tick() {
        try {
            world.tick(poster);
            return STEP_MILLIS;
        } catch (RuntimeException problem) {
            LOG.log(Logger.Level.ERROR, "A due job could not be ended; tried again", problem);
            return AFTER_TROUBLE_MILLIS;
        }
    }
}
