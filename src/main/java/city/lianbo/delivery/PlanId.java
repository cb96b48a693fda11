package city.lianbo.delivery;

import java.util.UUID;

/// What the deliveries were planned for, as the planner names it; opaque here.
public record PlanId(UUID value) {

    public static PlanId of(String text) {
        return new PlanId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
