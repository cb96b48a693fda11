package city.lianbo.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// All shelves behind one lock and one journal. A [#change] is one line, so it survives whole or
/// not at all; [#awaitDurable] is called once per request, just before the answer leaves.
final class Store implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private record Noted(String shelf, String key, @Nullable Object row) {}

    private final Path file;
    private final FileChannel lockFile;
    private final Map<String, Shelf<?>> shelves = new LinkedHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Noted> noted = new ArrayList<>();
    private @Nullable Journal journal;

    Store(Path folder) {
        try {
            Files.createDirectories(folder);
            this.file = folder.resolve("simulator.journal");
            this.lockFile =
                    FileChannel.open(
                            folder.resolve("simulator.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            lockFolder(folder);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void lockFolder(Path folder) throws IOException {
        try {
            if (lockFile.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException _) {
            // said below: the same answer as for another process
        }
        lockFile.close();
        throw new IllegalStateException(
                "Another simulator works in " + folder + ". Stop it, or set LIANBO_DATA.");
    }

    <T> Shelf<T> shelf(String name, Class<T> type) {
        var shelf = new Shelf<>(this, name, type);
        shelves.put(name, shelf);
        return shelf;
    }

    /// Reads the journal and begins a compact one; call once, when all shelves are known.
    void open() {
        try {
            Journal.read(file, this::replay);
            journal = Journal.begin(file, shelves.values().stream().flatMap(Store::lines));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    <T> T change(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            if (lock.getHoldCount() == 1) {
                commit();
            }
            lock.unlock();
        }
    }

    void change(Runnable action) {
        change(() -> {
            action.run();
            return true;
        });
    }

    /// Returns when everything that anyone has changed so far is on disk.
    void awaitDurable() {
        var open = opened();
        open.await(open.last());
    }

    void note(String shelf, String key, @Nullable Object row) {
        if (!lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("A row changes only inside change()");
        }
        noted.add(new Noted(shelf, key, row));
    }

    @Override
    public void close() {
        lock.lock();
        try {
            opened().close();
            lockFile.close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } finally {
            lock.unlock();
        }
    }

    private void commit() {
        if (!noted.isEmpty()) {
            opened().append(JSON.writeValueAsString(noted.stream().map(Store::triple).toList()));
            noted.clear();
        }
    }

    private Journal opened() {
        if (journal == null) {
            throw new IllegalStateException("The store is not open");
        }
        return journal;
    }

    private void replay(String line) {
        for (var entry : JSON.readTree(line)) {
            var shelf = shelves.get(entry.get(0).asString());
            if (shelf != null) {
                var row = entry.get(2);
                shelf.replay(
                        entry.get(1).asString(),
                        row.isNull() ? null : JSON.treeToValue(row, shelf.type()));
            }
        }
    }

    private static Stream<String> lines(Shelf<?> shelf) {
        return shelf.rows().entrySet().stream()
                .map(row -> new Noted(shelf.name(), row.getKey(), row.getValue()))
                .map(one -> JSON.writeValueAsString(List.of(triple(one))));
    }

    private static List<@Nullable Object> triple(Noted one) {
        var triple = new ArrayList<@Nullable Object>();
        triple.add(one.shelf());
        triple.add(one.key());
        triple.add(one.row());
        return triple;
    }
}
