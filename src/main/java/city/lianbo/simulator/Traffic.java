package city.lianbo.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How long the simulator itself took over its calls since it was last asked to forget: without the
/// latency it was told to show, and without the network. Whoever measures a client on the same
/// cores needs the figure beside the client's own. Kept in memory only.
public final class Traffic {

    private static final int MOST_PER_PATH = 100_000;

    private final Map<String, List<Long>> nanos = new TreeMap<>();

    /// @param calls how many were carried out, counted up to 100,000
    public record Service(int calls, double p50Millis, double p99Millis, double maxMillis) {}

    public synchronized void took(String path, Duration time) {
        var times = nanos.computeIfAbsent(path, _ -> new ArrayList<>());
        if (times.size() < MOST_PER_PATH) {
            times.add(time.toNanos());
        }
    }

    public synchronized Map<String, Service> byPath() {
        var services = new TreeMap<String, Service>();
        nanos.forEach((path, times) -> {
            var sorted = new ArrayList<>(times);
            Collections.sort(sorted);
            services.put(
                    path,
                    new Service(
                            sorted.size(),
                            millis(sorted, 0.5),
                            millis(sorted, 0.99),
                            millis(sorted, 1)));
        });
        return services;
    }

    public synchronized void forget() {
        nanos.clear();
    }

    private static double millis(List<Long> sorted, double share) {
        int place = Math.max(0, (int) Math.ceil(share * sorted.size()) - 1);
        return Math.round(sorted.get(place) / 1e4) / 1e2;
    }
}
