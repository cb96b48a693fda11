package city.lianbo.delivery;

import static city.lianbo.delivery.EngineRig.T;
import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// How many drafts are placed at once, and that every row gets its turn.
class StagingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final EngineRig rig = new EngineRig();

    @Test
    void aLeaseTakesNoMoreThanItsLimitAndTheNextOneTheOthers() {
        var planned = IntStream.range(0, 5).mapToObj(_ -> rig.plan()).toList();
        rig.clock.set(T.minus(Duration.ofMinutes(29)));

        var sizes = new ArrayList<Integer>();
        var taken = new HashSet<DeliveryId>();
        for (int lease = 0; lease < 4; lease++) {
            var rows = lease(2);
            sizes.add(rows.size());
            rows.forEach(row -> assertThat(taken.add(row.id())).as("taken once").isTrue());
        }

        assertThat(sizes).containsExactly(2, 2, 1, 0);
        assertThat(taken).containsExactlyInAnyOrderElementsOf(planned);
    }

    @Test
    void oneTickStagesAllThatWasDueHoweverManyBatchesThatTakes() {
        var planned =
                IntStream.range(0, 3 * EngineRig.SETTINGS.stageBatch() + 1)
                        .mapToObj(_ -> rig.plan())
                        .toList();
        rig.clock.set(T.minus(Duration.ofMinutes(29)));

        rig.runner("node-1").stage(rig.departure);

        assertThat(planned).allMatch(id -> rig.state(id) == DeliveryState.STAGED);
    }

    @Test
    void whatWasHeldUpWaitsForALaterTickEvenIfItsTimeComesMeanwhile() {
        var id = rig.plan();
        rig.clock.set(T.minus(Duration.ofMinutes(29)));
        var due = rig.clock.instant();
        rig.store.record(
                List.of(
                        DeliveryStore.Note.of(
                                rig.store.find(id).orElseThrow(),
                                new DeliveryEvent.HeldUp("delivery.held.unreachable", 0, ""),
                                due,
                                due.plusSeconds(10))));
        rig.clock.advance(Duration.ofSeconds(11));

        var until = rig.clock.instant().plusSeconds(30);
        assertThat(rig.store.lease(rig.departure, DeliveryState.PLANNED, due, until, 9)).isEmpty();
        assertThat(lease(9)).hasSize(1);
    }

    @Test
    void whoeverDrainsSharesEightPlaces() throws InterruptedException {
        var tasks = new VirtualTasks(Clock.systemUTC());
        var left = new AtomicInteger(40);
        var working = new AtomicInteger();
        var most = new AtomicInteger();
        var eight = new CountDownLatch(8);
        var drains =
                List.of(
                        drain(tasks, left, working, most, eight),
                        drain(tasks, left, working, most, eight));

        for (Thread drain : drains) {
            assertThat(drain.join(PATIENCE)).isTrue();
        }

        assertThat(most.get()).isEqualTo(8);
        assertThat(left.get()).as("all done").isLessThanOrEqualTo(0);
    }

    /// Nobody ends before eight work at once, so that a ninth would be seen.
    private static Thread drain(
            Tasks tasks,
            AtomicInteger left,
            AtomicInteger working,
            AtomicInteger most,
            CountDownLatch eight) {
        return Thread.ofVirtual()
                .start(() ->
                        tasks.drain(() -> {
                            most.accumulateAndGet(working.incrementAndGet(), Math::max);
                            eight.countDown();
                            try {
                                boolean came = eight.await(20, TimeUnit.SECONDS);
                                return came && left.decrementAndGet() >= 0;
                            } catch (InterruptedException stopped) {
                                Thread.currentThread().interrupt();
                                return false;
                            } finally {
                                working.decrementAndGet();
                            }
                        }));
    }

    @Test
    void aStrandThatFailsLeavesTheWorkToTheOthers() {
        var left = new AtomicInteger(20);
        var failed = new AtomicInteger();

        Acting.as(
                Actor.system("test"),
                () ->
                        new VirtualTasks(Clock.systemUTC())
                                .drain(() -> {
                                    if (failed.getAndIncrement() == 0) {
                                        throw new IllegalStateException("no connection");
                                    }
                                    return left.decrementAndGet() > 0;
                                }));

        assertThat(left.get()).isLessThanOrEqualTo(0);
    }

    private List<Delivery> lease(int limit) {
        var now = rig.clock.instant();
        return rig.store.lease(
                rig.departure, DeliveryState.PLANNED, now, now.plusSeconds(30), limit);
    }
}
