package city.lianbo.delivery;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/// How many deliveries stand in each state.
///
/// @param counts only states that have any
public record Tally(Map<DeliveryState, Integer> counts) {

    public static final Tally NONE = new Tally(Map.of());

    public Tally {
        counts = Map.copyOf(counts);
    }

    public static Tally of(Stream<DeliveryState> states) {
        var counts = new EnumMap<DeliveryState, Integer>(DeliveryState.class);
        states.forEach(state -> counts.merge(state, 1, Integer::sum));
        return new Tally(counts);
    }

    public int in(DeliveryState... states) {
        return Stream.of(states).mapToInt(state -> counts.getOrDefault(state, 0)).sum();
    }

    public int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int in(DeliveryState.Phase phase) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().phase() == phase)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    public Tally and(Tally other) {
        var sum = new EnumMap<DeliveryState, Integer>(DeliveryState.class);
        sum.putAll(counts);
        other.counts().forEach((state, many) -> sum.merge(state, many, Integer::sum));
        return new Tally(sum);
    }

    public int sent() {
        return in(DeliveryState.SENT);
    }

    /// Certainly not out, and not because a person stopped it.
    public int failed() {
        return in(DeliveryState.REFUSED, DeliveryState.REJECTED, DeliveryState.MISSED);
    }

    /// May be out, and only a person can tell.
    public int doubtful() {
        return in(DeliveryState.UNCERTAIN, DeliveryState.UNCONFIRMED);
    }
}
