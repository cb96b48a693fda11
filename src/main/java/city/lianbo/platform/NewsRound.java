package city.lianbo.platform;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Exchanges news with the other nodes again and again while the desk runs.
final class NewsRound implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NewsRound.class);

    private final Newswire wire;
    private final Duration every;
    private @Nullable Thread thread;

    NewsRound(Newswire wire, Duration every) {
        this.wire = wire;
        this.every = every;
    }

    @Override
    public synchronized void start() {
        if (!every.isZero()) {
            thread = Thread.ofVirtual().name("newswire").start(this::goRound);
        }
    }

    private void goRound() {
        boolean quiet = false;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                wire.exchange();
                quiet = false;
            } catch (RuntimeException failed) {
                if (!quiet) {
                    LOG.warn("No news from other nodes; trying again", failed);
                }
                quiet = true;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(every.toMillis());
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
