package city.lianbo.bench.fire;

import java.time.Duration;
import java.util.List;

/// What is measured.
///
/// @param accounts that send at one instant, 1 to 10,000
/// @param latency for how long the simulator holds each answer back
/// @param tls whether the calls are encrypted, with connections opened ahead
public record FireOptions(int accounts, Duration latency, boolean tls) {

    public static final String USAGE = "fire [--accounts N] [--latency MILLIS] [--tls]";

    private static final int MOST = 10_000;

    /// @throws IllegalArgumentException with what was not understood
    public static FireOptions of(List<String> arguments) {
        int accounts = 200;
        var latency = Duration.ofMillis(200);
        boolean tls = false;
        var left = arguments.iterator();
        while (left.hasNext()) {
            var option = left.next();
            switch (option) {
                case "--accounts" -> accounts = number(option, left.hasNext() ? left.next() : "");
                case "--latency" ->
                        latency =
                                Duration.ofMillis(
                                        number(option, left.hasNext() ? left.next() : ""));
                case "--tls" -> tls = true;
                default -> throw new IllegalArgumentException("There is no option " + option);
            }
        }
        if (accounts < 1 || accounts > MOST || latency.isZero()) {
            throw new IllegalArgumentException(
                    "--accounts lies in 1..%d, --latency above 0".formatted(MOST));
        }
        return new FireOptions(accounts, latency, tls);
    }

    private static int number(String option, String text) {
        try {
            return Integer.parseUnsignedInt(text);
        } catch (NumberFormatException problem) {
            throw new IllegalArgumentException(option + " needs a number, not '" + text + "'");
        }
    }
}
