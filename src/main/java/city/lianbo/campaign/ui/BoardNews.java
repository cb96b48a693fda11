package city.lianbo.campaign.ui;

import city.lianbo.delivery.DeliveriesMoved;
import city.lianbo.delivery.PlanId;
import city.lianbo.shell.Readers;
import com.vaadin.flow.shared.Registration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells open boards that deliveries of their plan moved.
@Component
class BoardNews {

    private final Readers<PlanId> readers = new Readers<>();

    /// @param reader called on any thread, once per recorded batch; must return at once
    Registration subscribe(PlanId plan, Runnable reader) {
        return readers.subscribe(plan, reader);
    }

    @EventListener
    void on(DeliveriesMoved moved) {
        readers.tellAll(moved.plans()::contains);
    }
}
