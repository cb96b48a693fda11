package city.lianbo.delivery;

import city.lianbo.wechat.JobFinished;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Hears that WeChat told about a finished job, and looks at its delivery at once instead of at the
/// next tick.
@Component
class JobFinishedListener {

    private final DeliveryBook book;
    private final DeliveryStore store;
    private final Confirmer confirmer;
    private final LinkKeeper links;
    private final Reconciler reconciler;
    private final DepartureRunner.Surroundings surroundings;

    JobFinishedListener(
            DeliveryBook book,
            DeliveryStore store,
            Confirmer confirmer,
            LinkKeeper links,
            Reconciler reconciler,
            DepartureRunner.Surroundings surroundings) {
        this.book = book;
        this.store = store;
        this.confirmer = confirmer;
        this.links = links;
        this.reconciler = reconciler;
        this.surroundings = surroundings;
    }

    /// Looks after the report is committed, and on a thread of its own: who tells of the job holds
    /// a database connection until this returns, and forty jobs that end at once would take all of
    /// them and wait for one another.
    @TransactionalEventListener(fallbackExecution = true)
    void on(JobFinished job) {
        switch (job.kind()) {
            case SEND, PUBLICATION ->
                    Thread.ofVirtual()
                            .name("job-finished")
                            .start(() -> surroundings.tasks().each(Set.of(job), this::look));
        }
    }

    private void look(JobFinished job) {
        switch (job.kind()) {
            case SEND ->
                    book.byJob(job.account(), Long.parseLong(job.job()))
                            .flatMap(store::find)
                            .ifPresent(this::confirm);
            case PUBLICATION -> lookAtPublication(job);
        }
    }

    private void confirm(Delivery delivery) {
        confirmer.confirm(delivery);
        links.toldBy(delivery);
    }

    /// One whose number nobody holds may be that whose answer was lost: WeChat's list tells.
    private void lookAtPublication(JobFinished job) {
        var known = book.byPublication(job.account(), job.job());
        if (known.isPresent()) {
            known.flatMap(store::find).ifPresent(this::confirm);
        } else {
            book.uncertainPublications(job.account()).stream()
                    .flatMap(id -> store.find(id).stream())
                    .forEach(this::settle);
        }
    }

    private void settle(Delivery uncertain) {
        reconciler.settle(uncertain);
        links.toldBy(uncertain);
    }
}
