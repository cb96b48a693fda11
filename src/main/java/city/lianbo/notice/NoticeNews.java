package city.lianbo.notice;

import city.lianbo.alarm.Watch;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Tells open screens that notices moved: at once where it happened here, within seconds where
/// another node did it.
@Component
class NoticeNews implements Watch {

    private final NoticeRows rows;
    private final ApplicationEventPublisher events;
    private final AtomicReference<String> known = new AtomicReference<>("");

    NoticeNews(NoticeRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    void afterCommit() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        events.publishEvent(new NoticesMoved());
                    }
                });
    }

    @Override
    public void look() {
        var now = rows.mark();
        if (!now.equals(known.getAndSet(now))) {
            events.publishEvent(new NoticesMoved());
        }
    }
}
