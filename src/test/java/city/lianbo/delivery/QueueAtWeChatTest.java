package city.lianbo.delivery;

import static city.lianbo.delivery.EngineRig.T;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.lianbo.platform.AccountId;
import city.lianbo.wechat.DeafWeChat;
import city.lianbo.wechat.SendAnswer;
import city.lianbo.wechat.SendOrder;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// More calls than the line to WeChat carries at once, and a WeChat that takes its time.
class QueueAtWeChatTest {

    private static final int AT_ONCE = 2;
    private static final int ACCOUNTS = 6;

    private final EngineRig rig = new EngineRig();
    private final NarrowLine line = new NarrowLine();
    private List<DeliveryId> all = List.of();

    /// Lets two calls through, and answers when a test says so.
    private static final class NarrowLine extends DeafWeChat {

        private final List<String> left = new CopyOnWriteArrayList<>();
        private final CountDownLatch answering = new CountDownLatch(1);
        private final Semaphore places = new Semaphore(AT_ONCE, true);

        @Override
        public int callsAtOnce() {
            return AT_ONCE;
        }

        @Override
        public SendAnswer send(AccountId account, SendOrder order, Duration timeout) {
            places.acquireUninterruptibly();
            left.add(order.clientMsgId());
            try {
                answering.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } finally {
                places.release();
            }
            return new SendAnswer.Accepted(1_000 + left.size(), OptionalLong.empty());
        }
    }

    @BeforeEach
    void armSix() {
        all = Stream.generate(rig::plan).limit(ACCOUNTS).toList();
        rig.arm();
        rig.clock.set(T);
    }

    private void fireAndMeanwhile(Runnable work) throws InterruptedException {
        var firing = Thread.ofVirtual().start(() -> rig.threaded(line).fire(rig.departure));
        await().until(() -> line.left.size() == AT_ONCE);
        work.run();
        line.answering.countDown();
        firing.join();
    }

    private long standing(DeliveryState state) {
        return all.stream().filter(id -> rig.state(id) == state).count();
    }

    @Test
    void whatWaitsForItsTurnLeavesWhenItsTurnComes() throws InterruptedException {
        fireAndMeanwhile(() -> rig.clock.set(T.plusSeconds(3)));

        assertThat(line.left).hasSize(ACCOUNTS);
        assertThat(standing(DeliveryState.ACCEPTED)).isEqualTo(ACCOUNTS);
    }

    @Test
    void whatWaitsForItsTurnIsStoppedByAHaltWithinASecond() throws InterruptedException {
        fireAndMeanwhile(() -> {
            rig.halt();
            rig.clock.set(T.plusMillis(1_001));
        });

        assertThat(line.left).hasSize(AT_ONCE);
        assertThat(standing(DeliveryState.ACCEPTED)).isEqualTo(AT_ONCE);
        assertThat(standing(DeliveryState.HALTED)).isEqualTo(ACCOUNTS - AT_ONCE);
    }

    @Test
    void whatWaitsForItsTurnUntilItIsTooLateDoesNotLeave() throws InterruptedException {
        fireAndMeanwhile(() -> rig.clock.set(T.plus(Duration.ofMinutes(31))));

        assertThat(line.left).hasSize(AT_ONCE);
        assertThat(standing(DeliveryState.MISSED)).isEqualTo(ACCOUNTS - AT_ONCE);
    }
}
