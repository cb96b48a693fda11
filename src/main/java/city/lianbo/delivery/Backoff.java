package city.lianbo.delivery;

import java.time.Duration;

/// A gap that doubles up to a limit.
final class Backoff {

    private static final int MOST_DOUBLINGS = 20;

    private Backoff() {}

    static Duration doubled(Duration gap, int times, Duration limit) {
        var doubled = gap.multipliedBy(1L << Math.min(times, MOST_DOUBLINGS));
        return doubled.compareTo(limit) > 0 && gap.compareTo(limit) < 0 ? limit : doubled;
    }
}
