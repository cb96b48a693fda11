package city.lianbo.alarm;

import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Calls every [Watch], each on a thread of its own.
@Component
class Watchman implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watchman.class);
    private static final Actor WATCH = Actor.system("alarm.watch");

    private final List<Round> rounds;
    private final AlarmSettings settings;
    private final ScheduledExecutorService clockwork =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("watchman").factory());

    Watchman(List<Watch> watches, AlarmSettings settings) {
        this.rounds = watches.stream().map(Round::new).toList();
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (settings.watching()) {
            var gap = settings.watchEvery().toMillis();
            var _ =
                    clockwork.scheduleWithFixedDelay(
                            () -> rounds.forEach(Round::begin), gap, gap, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }

    /// One watch, and whether its last look is still under way.
    private static final class Round {

        private final Watch watch;
        private final AtomicBoolean looking = new AtomicBoolean();

        Round(Watch watch) {
            this.watch = watch;
        }

        void begin() {
            if (looking.compareAndSet(false, true)) {
                var _ =
                        Thread.ofVirtual()
                                .name("watch-" + watch.getClass().getSimpleName())
                                .start(() -> Acting.as(WATCH, this::look));
            }
        }

        private void look() {
            try {
                watch.look();
            } catch (RuntimeException failed) {
                LOG.error("{} could not look", watch.getClass().getSimpleName(), failed);
            } finally {
                looking.set(false);
            }
        }
    }
}
