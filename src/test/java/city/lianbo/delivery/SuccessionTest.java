package city.lianbo.delivery;

import static city.lianbo.delivery.EngineRig.SETTINGS;
import static city.lianbo.delivery.EngineRig.T;
import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.delivery.ScriptedWeChat.Script;
import city.lianbo.platform.AccountId;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Who may follow whom, and under whose key.
class SuccessionTest {

    private static final String KEY = "0123456789abcdef0123456789abcdef";

    private static Delivery under(String key) {
        var departure =
                new ModelStore.Departure(
                        new DepartureId(new UUID(0, 1)), new PlanId(new UUID(0, 2)), T, T);
        var store = new ModelStore(_ -> {});
        return store.plan(
                departure, new DeliveryId(new UUID(0, 3)), new AccountId(new UUID(0, 4)), key, T);
    }

    private static Delivery claimed(String key) {
        var row = new ModelRow(under(key));
        row.claim("desk", T);
        return row.delivery();
    }

    @Test
    void aPersonsWordIsGuardedAsLongAsWeChatRemembersTheKey() {
        var closed = claimed("00000000000000000000000000000003");

        assertThat(closed.isGuarded()).isFalse();
        assertThat(Succession.isGuarded(closed, true, T.plus(Duration.ofHours(23)))).isTrue();
        assertThat(Succession.isGuarded(closed, true, T.plus(Duration.ofHours(25)))).isFalse();
        assertThat(Succession.isGuarded(closed, false, T)).isFalse();
    }

    @Test
    void whatIsGuardedStaysSoWhateverBecameOfTheTryInBetween() {
        assertThat(Succession.isGuarded(claimed(KEY), false, T)).isTrue();
        assertThat(Succession.isGuarded(under(KEY), false, T)).isTrue();
    }

    /// The key's one job has failed; under the same key nothing more would go out.
    @Test
    void whoWasRejectedByWeChatItselfIsFollowedUnderAKeyOfItsOwn() {
        var row = new ModelRow(under(KEY));
        row.take(
                new DeliveryStore.Note(
                        row.delivery().id(), 0, new DeliveryEvent.Rejected("send fail"), T, T),
                (_, _) -> false);

        assertThat(Succession.isGuarded(row.delivery(), true, T)).isFalse();
    }

    /// It may turn out to be another delivery's job; the next call waits its minute then.
    @Test
    void whatWasAcceptedAlreadyIsNotLookedAtWithinTheMinute() {
        var rig = new EngineRig();
        var id = rig.plan();
        rig.arm();
        var row = rig.store.find(id).orElseThrow();
        rig.weChat.ledger.add(
                new ScriptedWeChat.Accepted(row.account(), row.clientMsgId(), 1_000_000_777L));

        rig.runner("node-1").fire(rig.departure);

        assertThat(rig.store.find(id).orElseThrow().nextAt())
                .isAfterOrEqualTo(rig.clock.instant().plus(SETTINGS.repeatGap()));
    }

    /// WeChat may refuse it for what its predecessor's call did: the quota that it used, say.
    @Test
    void aRefusalOfAGuardedSuccessorsFirstCallSettlesNothing() {
        var rig = new EngineRig();
        var id = rig.plan();
        rig.sql.sql("update delivery set client_msg_id = :key").param("key", KEY).update();
        rig.arm();
        rig.weChat.scripts.add(Script.NO_QUOTA);

        rig.runner("node-1").fire(rig.departure);

        assertThat(rig.state(id)).isEqualTo(DeliveryState.UNCERTAIN);
    }
}
