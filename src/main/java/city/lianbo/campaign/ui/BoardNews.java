package city.lianbo.campaign.ui;

import city.lianbo.delivery.DeliveriesMoved;
import city.lianbo.delivery.PlanId;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells open boards that deliveries of their plan moved.
@Component
class BoardNews {

    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();

    private record Subscription(PlanId plan, Runnable reader) {}

    /// @param reader called on any thread, once per recorded batch; must return at once
    Registration subscribe(PlanId plan, Runnable reader) {
        var subscription = new Subscription(plan, reader);
        subscriptions.add(subscription);
        return () -> subscriptions.remove(subscription);
    }

    @EventListener
    void on(DeliveriesMoved moved) {
        for (Subscription subscription : subscriptions) {
            if (moved.plans().contains(subscription.plan())) {
                subscription.reader().run();
            }
        }
    }
}
