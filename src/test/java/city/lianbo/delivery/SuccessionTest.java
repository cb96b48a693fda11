package city.lianbo.delivery;

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
