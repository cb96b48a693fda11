package city.lianbo.delivery;

/// Where in the desk a plan is watched; who plans says it.
@FunctionalInterface
public interface BoardAddress {

    /// Without a leading slash.
    String of(PlanId plan);
}
