package city.lianbo.delivery;

import java.util.UUID;

/// What a halt stops.
public sealed interface HaltScope {

    /// Every plan, later ones too.
    record Everything() implements HaltScope {}

    record OfPlan(PlanId plan) implements HaltScope {}

    /// One wave; the rest of its plan goes on.
    record OfWave(PlanId plan, UUID wave) implements HaltScope {}
}
