package city.lianbo.delivery;

import city.lianbo.platform.AccountId;
import java.time.Instant;
import java.util.List;

/// Hears what was recorded, inside the same transaction: quota, audit trail and board hang on it.
interface Transitions {

    void happened(List<Transition> transitions);

    record Transition(
            DeliveryId delivery,
            AccountId account,
            PlanId plan,
            DeliveryEvent event,
            DeliveryState from,
            DeliveryState to,
            Instant at) {

        boolean moved() {
            return from != to;
        }
    }
}
