package city.lianbo.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.edition.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/// What was sent, and its deletion, which WeChat refuses; one code after the other, on the real
/// engine.
final class DeletionStory {

    private final EngineRig rig = new EngineRig();
    private final DeliveryId delivery;

    DeletionStory(Channel channel) {
        delivery = rig.plan(channel);
        rig.arm();
        rig.runner("node-1").fire(rig.departure);
        rig.clock.advance(Duration.ofSeconds(6));
        rig.confirmer().sweep();
    }

    DeliveryState state() {
        return rig.state(delivery);
    }

    /// Asks for the deletion, and has the first call refused.
    RecallRow refuse(int code) {
        rig.weChat.recallCode = code;
        assertThat(rig.recall(delivery, 0)).isTrue();
        rig.recaller().sweep();
        return row();
    }

    /// Lets the desk do what it does by itself, while WeChat keeps refusing.
    RecallRow letTimePass() {
        var end = rig.clock.instant().plus(Duration.ofMinutes(70));
        while (rig.clock.instant().isBefore(end)) {
            rig.clock.advance(Duration.ofMinutes(3));
            rig.recaller().sweep();
        }
        return row();
    }

    /// What a person is told of.
    RecallRow alarm() {
        return rig.recalls.refusedSince(Instant.EPOCH).getLast();
    }

    private RecallRow row() {
        return rig.recalls.ofPlan(rig.plan).stream()
                .max(Comparator.comparing(RecallRow::askedAt))
                .orElseThrow();
    }
}
