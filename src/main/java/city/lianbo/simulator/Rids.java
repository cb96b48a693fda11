package city.lianbo.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The last refusals by their `rid`, for `openapi/rid/get`. In memory only: they explain, they prove
/// nothing.
public final class Rids {

    private static final int KEPT = 1_000;

    private final Map<String, Trace> traces = new LinkedHashMap<>();

    /// What was asked and answered.
    ///
    /// @param at seconds since 1970
    public record Trace(
            String appId,
            long at,
            long costMillis,
            String url,
            String request,
            String response,
            String address) {}

    /// 8-8-8 hexadecimal digits, the first being the time.
    public String next(long epochSeconds) {
        var random = Digests.sha256(Digests.random(16));
        var time = Long.toHexString(epochSeconds);
        return time + "-" + random.substring(0, 8) + "-" + random.substring(8, 16);
    }

    public synchronized void keep(String rid, Trace trace) {
        traces.put(rid, trace);
        if (traces.size() > KEPT) {
            traces.remove(traces.keySet().iterator().next());
        }
    }

    public synchronized Optional<Trace> find(String rid) {
        return Optional.ofNullable(traces.get(rid));
    }
}
