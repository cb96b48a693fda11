package city.lianbo.simulator;

/// When a fault strikes.
///
/// @param path of the API, with or without `/cgi-bin`; a `*` at the end means any continuation
/// @param appId empty: every account
/// @param fault see [Fault#named]
/// @param times how often still; −1 without end
/// @param delayMs for `delay` how long before, for `timeoutAfter` how long the connection stays open
public record FaultRule(
        String path, String appId, String fault, int times, double probability, long delayMs) {

    public static final FaultRule TEMPLATE = new FaultRule("*", "", "error:-1", -1, 1, 0);

    public FaultRule {
        Fault.named(fault);
        if (probability < 0 || probability > 1) {
            throw new IllegalArgumentException("probability lies in 0..1");
        }
        if (delayMs < 0 || times < -1) {
            throw new IllegalArgumentException("delayMs >= 0, times >= -1");
        }
    }

    public Fault effect() {
        return Fault.named(fault);
    }

    boolean concerns(String calledPath, String calledAppId) {
        return times != 0
                && (appId.isEmpty() || appId.equals(calledAppId))
                && (matches(calledPath) || matches(withoutRoot(calledPath)));
    }

    FaultRule struck() {
        return times < 0
                ? this
                : new FaultRule(path, appId, fault, times - 1, probability, delayMs);
    }

    private boolean matches(String called) {
        return path.endsWith("*")
                ? called.startsWith(path.substring(0, path.length() - 1))
                : called.equals(path);
    }

    private static String withoutRoot(String called) {
        return called.startsWith("/cgi-bin/") ? called.substring("/cgi-bin".length()) : called;
    }
}
