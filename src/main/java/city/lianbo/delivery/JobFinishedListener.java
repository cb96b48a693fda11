package city.lianbo.delivery;

import city.lianbo.wechat.JobFinished;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Hears that WeChat told about a finished job, and looks at its delivery at once instead of at the
/// next tick.
@Component
class JobFinishedListener {

    private final DeliveryBook book;
    private final DeliveryStore store;
    private final Confirmer confirmer;
    private final DepartureRunner.Surroundings surroundings;

    JobFinishedListener(
            DeliveryBook book,
            DeliveryStore store,
            Confirmer confirmer,
            DepartureRunner.Surroundings surroundings) {
        this.book = book;
        this.store = store;
        this.confirmer = confirmer;
        this.surroundings = surroundings;
    }

    @EventListener
    void on(JobFinished job) {
        switch (job.kind()) {
            case SEND ->
                    book.byJob(job.account(), Long.parseLong(job.job()))
                            .flatMap(store::find)
                            .ifPresent(delivery ->
                                    surroundings
                                            .tasks()
                                            .each(Set.of(delivery), confirmer::confirm));
            case PUBLICATION -> {
                // nothing departs as a publication yet; the report is kept
            }
        }
    }
}
