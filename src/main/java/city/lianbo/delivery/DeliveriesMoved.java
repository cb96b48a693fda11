package city.lianbo.delivery;

import java.util.Set;

/// Deliveries of these plans changed their states; published after the commit, once per recorded
/// batch, so that boards look again.
public record DeliveriesMoved(Set<PlanId> plans) {

    public DeliveriesMoved {
        plans = Set.copyOf(plans);
    }
}
