package city.lianbo.simulator;

/// How long after a call of the API has arrived it is answered; what was carried out before that is
/// held back. A call that takes longer is answered at once.
public record Latency(long millis, long jitterMillis) {

    public static final Latency NONE = new Latency(0, 0);

    public Latency {
        if (millis < 0 || jitterMillis < 0 || jitterMillis > millis) {
            throw new IllegalArgumentException("0 <= jitterMillis <= millis");
        }
    }
}
