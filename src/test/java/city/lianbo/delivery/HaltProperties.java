package city.lianbo.delivery;

import static city.lianbo.delivery.EngineRig.T;
import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.delivery.DeliveryStore.Note;
import city.lianbo.delivery.ScriptedWeChat.Script;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// A halt is exact before the claim; after it, every call that left is shown as one that may have.
class HaltProperties {

    private static List<DeliveryId> armed(EngineRig rig, int many) {
        var all = new ArrayList<DeliveryId>();
        for (int i = 0; i < many; i++) {
            all.add(rig.plan());
        }
        rig.arm();
        return all;
    }

    /// The halt's row and the stopped deliveries, as one person's click makes them.
    private static void halt(EngineRig rig, List<DeliveryId> all) {
        rig.halt();
        var now = rig.clock.instant();
        rig.store.record(
                all.stream()
                        .filter(id -> rig.state(id).phase() == DeliveryState.Phase.WAITING)
                        .map(id -> new Note(id, 0, new DeliveryEvent.Halted(), now, now))
                        .toList());
    }

    @Property(tries = 40)
    void aHaltBeforeTheClaimLeavesNoSend(
            @ForAll @IntRange(min = 1, max = 8) int many,
            @ForAll @IntRange(max = 1800) int secondsBefore) {
        var rig = new EngineRig();
        var all = armed(rig, many);
        rig.clock.set(T.minusSeconds(Math.max(2, secondsBefore)));

        halt(rig, all);
        rig.clock.set(T.minusSeconds(2));
        rig.runner("node-1").fire(rig.departure);
        rig.runner("node-2").fire(rig.departure);
        rig.clock.set(T.plusSeconds(90));
        rig.sweeper().sweep();

        assertThat(rig.weChat.calls).isEmpty();
        assertThat(all).allMatch(id -> rig.state(id) == DeliveryState.HALTED);
    }

    @Property(tries = 60)
    void afterTheClaimEveryCallThatLeftIsShownAsSuch(
            @ForAll @IntRange(min = 1, max = 8) int many,
            @ForAll @IntRange(min = -2000, max = 200_000) int millisAfterT,
            @ForAll @Size(max = 8) List<Script> weather) {
        var rig = new EngineRig();
        var all = armed(rig, many);
        rig.weChat.scripts.addAll(weather);
        var haltAt = T.plusMillis(millisAfterT);
        var halted = new ArrayList<Instant>();
        rig.onAwait(_ -> haltOnce(rig, all, haltAt, halted));

        rig.runner("node-1").fire(rig.departure);
        for (int i = 0; i < 12; i++) {
            rig.clock.advance(Duration.ofSeconds(20));
            haltOnce(rig, all, haltAt, halted);
            rig.sweeper().sweep();
        }

        for (DeliveryId id : all) {
            var key = rig.store.find(id).orElseThrow().clientMsgId();
            boolean accepted =
                    rig.weChat.ledger.stream().anyMatch(entry -> entry.key().equals(key));
            if (accepted) {
                assertThat(rig.state(id).mayHaveLeft()).isTrue();
            }
            if (rig.state(id) == DeliveryState.HALTED) {
                assertThat(accepted).isFalse();
            }
        }
        assertThat(rig.weChat.ledger).hasSizeLessThanOrEqualTo(many);
    }

    private static void haltOnce(
            EngineRig rig, List<DeliveryId> all, Instant haltAt, List<Instant> halted) {
        if (halted.isEmpty() && !rig.clock.instant().isBefore(haltAt)) {
            halted.add(rig.clock.instant());
            halt(rig, all);
        }
    }

    @Property(tries = 30)
    void nothingLeavesLaterThanASecondAfterTheHalt(
            @ForAll @IntRange(min = 1, max = 8) int many,
            @ForAll @IntRange(min = -2000, max = 60_000) int millisAfterT,
            @ForAll @Size(max = 8) List<Script> weather) {
        var rig = new EngineRig();
        var all = armed(rig, many);
        rig.weChat.scripts.addAll(weather);
        var haltAt = T.plusMillis(millisAfterT);
        var halted = new ArrayList<Instant>();
        var late = new ArrayList<Instant>();
        rig.weChat.beforeSend =
                () -> {
                    var now = rig.clock.instant();
                    if (!halted.isEmpty() && now.isAfter(halted.getFirst().plusSeconds(1))) {
                        late.add(now);
                    }
                };
        rig.onAwait(_ -> haltOnce(rig, all, haltAt, halted));

        rig.runner("node-1").fire(rig.departure);
        for (int i = 0; i < 40; i++) {
            rig.clock.advance(Duration.ofSeconds(15));
            haltOnce(rig, all, haltAt, halted);
            rig.sweeper().sweep();
        }

        assertThat(late).isEmpty();
    }
}
