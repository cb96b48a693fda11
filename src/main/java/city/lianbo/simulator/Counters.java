package city.lianbo.simulator;

import java.time.Instant;
import java.util.Optional;

/// Counts per account, name and Beijing day or month. Names are API paths, or words of our own for
/// the quotas of mass sending.
public final class Counters {

    private final Store store;
    private final SimulatedClock clock;
    private final Shelf<Counter> counters;

    Counters(Store store, SimulatedClock clock) {
        this.store = store;
        this.clock = clock;
        this.counters = store.shelf("counters", Counter.class);
    }

    public long today(String appId, String name) {
        return count(dayKey(appId, name));
    }

    public long thisMonth(String appId, String name) {
        return count(monthKey(appId, name));
    }

    Optional<Instant> last(String appId, String name) {
        return counters.find(dayKey(appId, name)).map(Counter::last);
    }

    /// Counts one for the day and for the month.
    void count(String appId, String name) {
        add(dayKey(appId, name), 1);
        add(monthKey(appId, name), 1);
    }

    /// Takes one back from the day and month in which `then` lies.
    void giveBack(String appId, String name, Instant then) {
        var day = then.atZone(SimulatedClock.BEIJING).toLocalDate().toString();
        add(appId + "|" + name + "|" + day, -1);
        add(appId + "|" + name + "|" + day.substring(0, 7), -1);
    }

    void forget(String appId, String name) {
        store.change(() -> {
            counters.remove(dayKey(appId, name));
            counters.remove(monthKey(appId, name));
        });
    }

    /// Forgets today's calls of every API path of an account.
    void forgetCalls(String appId) {
        store.change(() ->
                counters.rows().keySet().stream()
                        .filter(key -> key.startsWith(appId + "|/"))
                        .filter(key -> key.endsWith("|" + clock.day()))
                        .toList()
                        .forEach(counters::remove));
    }

    void clear() {
        counters.clear();
    }

    private void add(String key, int step) {
        store.change(() -> {
            long now = Math.max(0, count(key) + step);
            counters.put(key, new Counter(now, clock.instant()));
        });
    }

    private long count(String key) {
        return counters.find(key).map(Counter::count).orElse(0L);
    }

    private String dayKey(String appId, String name) {
        return appId + "|" + name + "|" + clock.day();
    }

    private String monthKey(String appId, String name) {
        return appId + "|" + name + "|" + clock.month();
    }
}
