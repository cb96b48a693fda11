package city.lianbo.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Calls of the mass interface within the last minute, per account. In memory: a minute is forgotten
/// soon enough.
public final class MinuteRate {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Map<String, Deque<Instant>> calls = new ConcurrentHashMap<>();

    /// @throws WeChatRefusal 45011
    public void spend(String appId, Instant now, int allowed) {
        calls.compute(
                appId,
                (_, before) -> {
                    var recent = before == null ? new ArrayDeque<Instant>() : before;
                    recent.removeIf(then -> then.plus(WINDOW).isBefore(now) || then.isAfter(now));
                    if (recent.size() >= allowed) {
                        throw new WeChatRefusal(45011);
                    }
                    recent.add(now);
                    return recent;
                });
    }

    void clear() {
        calls.clear();
    }
}
