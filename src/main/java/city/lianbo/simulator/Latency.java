package city.lianbo.simulator;

/// How long an answer of the API is held back after the call was carried out.
public record Latency(long millis, long jitterMillis) {

    public static final Latency NONE = new Latency(0, 0);

    public Latency {
        if (millis < 0 || jitterMillis < 0 || jitterMillis > millis) {
            throw new IllegalArgumentException("0 <= jitterMillis <= millis");
        }
    }
}
