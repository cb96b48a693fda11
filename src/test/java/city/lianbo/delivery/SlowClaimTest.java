package city.lianbo.delivery;

import static city.lianbo.delivery.EngineRig.SETTINGS;
import static city.lianbo.delivery.EngineRig.T;
import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.delivery.DepartureRunner.Surroundings;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// A repeat whose claim takes long, on a database that is slow.
class SlowClaimTest {

    private static final Duration REPEATED_AFTER = Duration.ofSeconds(61);

    private final SettableClock clock = new SettableClock(T);
    private final ScriptedWeChat weChat = new ScriptedWeChat(clock);

    private final class SlowStore extends ModelStore {

        private final Duration claim;

        SlowStore(Duration claim) {
            super(_ -> {});
            this.claim = claim;
        }

        @Override
        public Optional<Delivery> claimRepeat(
                Delivery uncertain, String owner, Instant now, Instant lookAgainAt) {
            var claimed = super.claimRepeat(uncertain, owner, now, lookAgainAt);
            clock.advance(claim);
            return claimed;
        }
    }

    private int callsAfterAClaimOf(Duration claim) {
        return callsAfterAClaimOf(claim, T.plus(Duration.ofMinutes(30)));
    }

    private int callsAfterAClaimOf(Duration claim, Instant tooLateAt) {
        var store = new SlowStore(claim);
        var departure =
                new ModelStore.Departure(
                        new DepartureId(new UUID(0, 1)), new PlanId(new UUID(0, 2)), T, tooLateAt);
        var id = new DeliveryId(new UUID(0, 3));
        var row = store.plan(departure, id, new AccountId(new UUID(0, 4)), T);
        store.record(
                List.of(
                        DeliveryStore.Note.of(row, new DeliveryEvent.Staged("draft", ""), T, T),
                        DeliveryStore.Note.of(row, new DeliveryEvent.Armed(), T, T)));
        store.release(departure.id());
        var claimed = store.claim(departure.id(), "desk", T).getFirst();
        var lost = new DeliveryEvent.AnswerLost(0, "time-out");
        store.record(List.of(DeliveryStore.Note.of(claimed, lost, T, T)));
        weChat.drafts.put("draft", List.of());
        clock.advance(REPEATED_AFTER);

        var surroundings = new Surroundings(clock, new OneByOne(), SETTINGS, "desk", _ -> false);
        var manifest =
                new ModelManifest(
                        _ -> new Manifest.Clearance.Cleared(new PlaceholderCargo()), _ -> false);
        var ways = new Ways(weChat, weChat, manifest, surroundings);
        new Reconciler(store, ways, surroundings).sweep();
        return weChat.calls.size();
    }

    /// Else a database that is slow for long would keep every lost answer lost.
    @Test
    void aSlowClaimDoesNotKeepTheRepeatFromLeaving() {
        assertThat(callsAfterAClaimOf(Duration.ofSeconds(5))).isEqualTo(1);
    }

    @Test
    void aNodeThatStoodStillAfterItsClaimDoesNotCall() {
        assertThat(callsAfterAClaimOf(Duration.ofSeconds(31))).isZero();
    }

    @Test
    void atTheLimitARepeatMayLeave() {
        assertThat(callsAfterAClaimOf(Duration.ZERO, T.plus(REPEATED_AFTER))).isEqualTo(1);
    }

    @Test
    void aClaimThatEndsAfterTheLimitLetsNothingLeave() {
        assertThat(callsAfterAClaimOf(Duration.ofMillis(4), T.plus(REPEATED_AFTER))).isZero();
    }

    private static final class OneByOne implements Tasks {

        @Override
        public <I> void each(Collection<I> items, Consumer<I> work) {
            items.forEach(work);
        }

        @Override
        public void await(Instant instant) {
            // nobody waits here
        }
    }
}
