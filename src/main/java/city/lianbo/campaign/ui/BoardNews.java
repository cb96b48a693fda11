package city.lianbo.campaign.ui;

import city.lianbo.campaign.WaveEnded;
import city.lianbo.campaign.WaveHeld;
import city.lianbo.campaign.WaveOpened;
import city.lianbo.campaign.WaveResumed;
import city.lianbo.delivery.DeliveriesMoved;
import city.lianbo.delivery.PlanId;
import city.lianbo.platform.DomainEvent;
import city.lianbo.platform.Newswire;
import city.lianbo.shell.Readers;
import com.vaadin.flow.shared.Registration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Tells open boards, on every node, that deliveries or gates of their plan moved.
@Component
class BoardNews {

    private static final String TOPIC = "plan";

    private final Readers<PlanId> readers = new Readers<>();
    private final Newswire wire;

    BoardNews(Newswire wire) {
        this.wire = wire;
        wire.hear(TOPIC, subject -> readers.tell(PlanId.of(subject)));
    }

    /// @param reader called on any thread, once per recorded batch; must return at once
    Registration subscribe(PlanId plan, Runnable reader) {
        return readers.subscribe(plan, reader);
    }

    @EventListener
    void on(DeliveriesMoved moved) {
        moved.plans().forEach(plan -> wire.tell(TOPIC, plan.toString()));
    }

    /// Published inside the transaction: what is not committed yet can't be read.
    @TransactionalEventListener({
        WaveOpened.class,
        WaveHeld.class,
        WaveResumed.class,
        WaveEnded.class
    })
    void gateMoved(DomainEvent moved) {
        wire.tell(TOPIC, moved.subjectId());
    }
}
