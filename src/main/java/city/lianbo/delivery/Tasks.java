package city.lianbo.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// How the engine does many things at once and waits. Behind it stand virtual threads and the
/// monotonic clock, or a single thread and a settable clock.
interface Tasks {

    /// Does `work` for each item, at the same time where that is possible, and returns when all are
    /// done. What one item throws is logged and doesn't touch the others.
    <T> void each(Collection<T> items, Consumer<T> work);

    /// Does `work` again and again until it answers that it found nothing. Several strands do so at
    /// once where that is possible; all who drain anything share a few places, so that heavy work
    /// takes a bounded part of the node however much of it is due.
    default void drain(BooleanSupplier work) {
        boolean found = true;
        while (found) {
            found = work.getAsBoolean();
        }
    }

    /// Waits for an instant of the wall clock, measured on the monotonic clock, so that a jump of the
    /// wall clock does not stretch the wait.
    void await(Instant instant);
}
