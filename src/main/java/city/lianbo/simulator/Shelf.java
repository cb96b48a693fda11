package city.lianbo.simulator;

import java.util.Collection;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/// Rows of one kind by key, in memory for reading; every change goes through the [Store] into the
/// journal.
final class Shelf<T> {

    private final Store store;
    private final String name;
    private final Class<T> type;
    private final NavigableMap<String, T> rows = new ConcurrentSkipListMap<>();

    Shelf(Store store, String name, Class<T> type) {
        this.store = store;
        this.name = name;
        this.type = type;
    }

    String name() {
        return name;
    }

    Class<T> type() {
        return type;
    }

    Optional<T> find(String key) {
        return Optional.ofNullable(rows.get(key));
    }

    Collection<T> all() {
        return rows.values();
    }

    NavigableMap<String, T> rows() {
        return rows;
    }

    void put(String key, T row) {
        store.note(name, key, row);
        rows.put(key, row);
    }

    void remove(String key) {
        if (rows.containsKey(key)) {
            store.note(name, key, null);
            rows.remove(key);
        }
    }

    void clear() {
        for (var key : rows.keySet()) {
            remove(key);
        }
    }

    /// From the journal, past the journal.
    void replay(String key, @Nullable Object row) {
        if (row == null) {
            rows.remove(key);
        } else {
            rows.put(key, type.cast(row));
        }
    }
}
