package city.lianbo.delivery;

import city.lianbo.delivery.DepartureRunner.Surroundings;
import city.lianbo.edition.EditionId;
import city.lianbo.edition.Editions;
import city.lianbo.platform.SettableClock;
import city.lianbo.wechat.JobReports;
import city.lianbo.wechat.WeChat;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

/// The desk's own rows, rules and bytes, brought to WeChat by the real engine over HTTP, at the pace
/// of a test: a clock that it sets, and all deliveries of a departure at once.
final class DeskOnTheWire {

    private final ApplicationContext desk;
    private final WeChat weChat;
    private final DeliveryStore store;
    private final SettableClock clock;
    private Runnable whileWaiting = () -> {};

    DeskOnTheWire(ApplicationContext desk, WeChat weChat, Instant begin) {
        this.desk = desk;
        this.weChat = weChat;
        this.store = desk.getBean(DeliveryStore.class);
        this.clock = new SettableClock(begin);
    }

    /// What happens once, while what is claimed waits for T.
    void onAwait(Runnable work) {
        whileWaiting = work;
    }

    /// Stages and arms everything.
    void arm(DepartureId departure, Instant departsAt) {
        clock.set(departsAt.minus(Duration.ofMinutes(29)));
        runner().stage(departure);
        clock.set(departsAt.minus(Duration.ofSeconds(59)));
        runner().arm(departure);
    }

    void fire(DepartureId departure, Instant at) {
        clock.set(at);
        runner().fire(departure);
    }

    void confirm(Collection<DeliveryId> deliveries) {
        clock.advance(Duration.ofSeconds(6));
        var confirmer = new Confirmer(store, ways(), surroundings());
        deliveries.forEach(id -> confirmer.confirm(store.find(id).orElseThrow()));
    }

    /// By the desk's own clock, by which people ask for it.
    Recaller recaller(InstantSource now) {
        var surroundings =
                new Surroundings(now, new AtOnce(), EngineRig.SETTINGS, "node-1", _ -> false);
        return new Recaller(
                desk.getBean(RecallRows.class),
                store,
                weChat,
                delivery ->
                        desk.getBean(Editions.class)
                                .sealed(new EditionId(delivery.edition()))
                                .orElseThrow()
                                .items()
                                .size(),
                desk::publishEvent,
                desk.getBean(TransactionOperations.class),
                surroundings);
    }

    private DepartureRunner runner() {
        var preparation =
                new Preparation(
                        store, weChat, desk.getBean(Manifest.class), clock, EngineRig.SETTINGS);
        var check = new DraftCheck(desk.getBean(RoundTrips.class), clock);
        var links = new LinkKeeper(preparation, desk.getBean(SlotStore.class), check, new AtOnce());
        return new DepartureRunner(
                store,
                weChat,
                ways(),
                new Stager(preparation, check, links),
                new Armer(preparation, links),
                new Written(),
                surroundings());
    }

    private Ways ways() {
        var manifest = desk.getBean(Manifest.class);
        return new Ways(weChat, desk.getBean(JobReports.class), manifest, surroundings());
    }

    private Surroundings surroundings() {
        return new Surroundings(clock, new AtOnce(), EngineRig.SETTINGS, "node-1", _ -> false);
    }

    private final class Written implements Recorder {

        @Override
        public void note(DeliveryStore.Note note) {
            store.record(List.of(note));
        }

        @Override
        public void flush() {
            // written already
        }
    }

    /// As the desk does it, but for waiting.
    private final class AtOnce implements Tasks {

        private final Tasks threads = new VirtualTasks(clock);

        @Override
        public <T> void each(Collection<T> items, Consumer<T> work) {
            threads.each(items, work);
        }

        @Override
        public void drain(BooleanSupplier work) {
            threads.drain(work);
        }

        @Override
        public void await(Instant instant) {
            if (clock.instant().isBefore(instant)) {
                clock.set(instant);
            }
            var work = whileWaiting;
            whileWaiting = () -> {};
            work.run();
        }
    }
}
