package city.lianbo.document.imports;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Gives a piece of work a thread with a stack of its own and a deadline. The work asks now and then
/// whether anybody still waits; what asks never is bounded by the size of what it is given.
final class Patience {

    private static final long STACK_BYTES = 8L * 1024 * 1024;

    private Patience() {}

    /// Stops the work that nobody waits for any more.
    static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("nobody waits any more");
        }
    }

    static Imported with(Duration limit, String fileName, Supplier<Imported> work) {
        var task = new FutureTask<>(work::get);
        Thread.ofPlatform().daemon().name("import").stackSize(STACK_BYTES).start(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            task.cancel(true);
            throw ImportRefused.tookTooLong(fileName, limit.toSeconds());
        } catch (InterruptedException _) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw ImportRefused.tookTooLong(fileName, limit.toSeconds());
        } catch (ExecutionException failed) {
            throw reason(failed, fileName);
        }
    }

    private static RuntimeException reason(ExecutionException failed, String fileName) {
        return switch (failed.getCause()) {
            case ImportRefused refused -> refused;
            case StackOverflowError _ -> ImportRefused.tooDeep(fileName);
            case OutOfMemoryError _ -> ImportRefused.tooMuch(fileName);
            case null, default -> new IllegalStateException("Reading a file failed", failed);
        };
    }
}
