package city.lianbo.desk.ui;

import city.lianbo.campaign.CampaignReleased;
import city.lianbo.campaign.CampaignScheduled;
import city.lianbo.campaign.CampaignUnscheduled;
import city.lianbo.campaign.WaveEnded;
import city.lianbo.campaign.WaveHeld;
import city.lianbo.campaign.WaveOpened;
import city.lianbo.campaign.WaveResumed;
import city.lianbo.delivery.DeliveriesMoved;
import city.lianbo.notice.NoticesMoved;
import city.lianbo.platform.Newswire;
import city.lianbo.review.ReviewRequested;
import city.lianbo.review.SealApproved;
import city.lianbo.review.SealGivenBack;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Tells open desks, on every node, that something moved.
@Component
class DeskNews {

    private static final String TOPIC = "desk";

    private final List<Runnable> readers = new CopyOnWriteArrayList<>();
    private final Newswire wire;

    DeskNews(Newswire wire) {
        this.wire = wire;
        wire.hear(TOPIC, _ -> readers.forEach(Runnable::run));
    }

    /// @param reader called on any thread; must return at once
    Registration subscribe(Runnable reader) {
        readers.add(reader);
        return () -> readers.remove(reader);
    }

    /// Published after its commit.
    @EventListener({DeliveriesMoved.class, NoticesMoved.class})
    void deliveriesMoved() {
        tell();
    }

    /// Published inside the transaction: what is not committed yet can't be read.
    @TransactionalEventListener({
        ReviewRequested.class,
        SealApproved.class,
        SealGivenBack.class,
        CampaignScheduled.class,
        CampaignUnscheduled.class,
        CampaignReleased.class,
        WaveOpened.class,
        WaveHeld.class,
        WaveResumed.class,
        WaveEnded.class
    })
    void plansMoved() {
        tell();
    }

    void tell() {
        wire.tell(TOPIC, "");
    }
}
