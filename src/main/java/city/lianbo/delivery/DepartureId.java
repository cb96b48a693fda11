package city.lianbo.delivery;

import java.util.UUID;

/// A shard of a wave: up to some hundred deliveries that leave at one instant.
public record DepartureId(UUID value) {

    public static DepartureId of(String text) {
        return new DepartureId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
