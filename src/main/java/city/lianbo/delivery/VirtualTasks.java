package city.lianbo.delivery;

import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One virtual thread per item, and eight places for what is drained.
final class VirtualTasks implements Tasks {

    private static final Logger LOG = LoggerFactory.getLogger(VirtualTasks.class);

    private static final int PLACES = 8;

    private final InstantSource clock;
    private final Semaphore places = new Semaphore(PLACES, true);

    VirtualTasks(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public <T> void each(Collection<T> items, Consumer<T> work) {
        var actor = Acting.current().orElse(Actor.system("delivery"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (T item : items) {
                threads.execute(() -> Acting.as(actor, () -> quietly(item, work)));
            }
        }
    }

    private static <T> void quietly(T item, Consumer<T> work) {
        try {
            work.accept(item);
        } catch (RuntimeException failed) {
            LOG.error("Could not work on {}", item, failed);
        }
    }

    @Override
    public void drain(BooleanSupplier work) {
        each(
                IntStream.range(0, PLACES).boxed().toList(),
                _ -> Tasks.super.drain(() -> inPlace(work)));
    }

    private boolean inPlace(BooleanSupplier work) {
        places.acquireUninterruptibly();
        try {
            return work.getAsBoolean();
        } finally {
            places.release();
        }
    }

    @Override
    public void await(Instant instant) {
        long nanos = Duration.between(clock.instant(), instant).toNanos();
        long end = System.nanoTime() + nanos;
        for (long left = nanos; left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
    }
}
