package city.lianbo.identity;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// One bucket of attempts per key; remembers the 10,000 keys used last, in this process only.
class Buckets {

    private static final int MOST = 10_000;

    private final int attempts;
    private final Duration window;
    private final TimeMeter time;

    private final Map<String, Bucket> byKey =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > MOST;
                }
            };

    Buckets(int attempts, Duration window, TimeMeter time) {
        this.attempts = attempts;
        this.window = window;
        this.time = time;
    }

    /// Takes one attempt; answers how long to wait where none is left, else zero.
    Duration take(String key) {
        var probe = of(key).tryConsumeAndReturnRemaining(1);
        return Duration.ofNanos(probe.isConsumed() ? 0 : probe.getNanosToWaitForRefill());
    }

    void giveBack(String key) {
        of(key).addTokens(1);
    }

    private Bucket of(String key) {
        synchronized (byKey) {
            return byKey.computeIfAbsent(key, absent -> full());
        }
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(attempts).refillGreedy(attempts, window))
                .withCustomTimePrecision(time)
                .build();
    }
}
