package city.lianbo.simulator;

import java.util.List;

/// Fault rules, looked at in order; the first that strikes decides.
///
/// @param seed of the dice behind `probability`
public record FaultPlan(long seed, List<FaultRule> rules) {

    public static final FaultPlan NONE = new FaultPlan(0, List.of());
}
