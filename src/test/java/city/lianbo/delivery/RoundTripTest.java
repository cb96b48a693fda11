package city.lianbo.delivery;

import static city.lianbo.delivery.EngineRig.T;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// The staged draft is read back, and what WeChat changed is kept with the delivery.
class RoundTripTest {

    private final EngineRig rig = new EngineRig();

    private DeliveryId stage() {
        var id = rig.plan();
        rig.clock.set(T.minus(Duration.ofMinutes(29)));
        rig.runner("node-1").stage(rig.departure);
        return id;
    }

    private RoundTrip trip(DeliveryId id) {
        return rig.roundTrips.of(id).orElseThrow();
    }

    @Test
    void aDraftThatCameBackWholeIsStagedAndSaysSo() {
        var id = stage();

        assertThat(rig.state(id)).isEqualTo(DeliveryState.STAGED);
        assertThat(trip(id).blocks()).isEqualTo(2);
        assertThat(trip(id).changes()).isEmpty();
        assertThat(trip(id).checkedAt()).isEqualTo(rig.clock.instant());
    }

    @Test
    void aLostPictureHoldsTheDeliveryAndIsNamed() {
        rig.weChat.filter = html -> html.replaceFirst("<img[^>]*>", "");

        var id = stage();

        assertThat(rig.state(id)).isEqualTo(DeliveryState.PLANNED);
        assertThat(rig.history(id)).containsExactly("HeldUp");
        assertThat(rig.weChat.deleted).hasSize(1);
        assertThat(trip(id).holds()).isTrue();
        assertThat(trip(id).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.sent()).contains("map.png"));
    }

    @Test
    void aChangedStyleIsToldAndHoldsNothing() {
        rig.weChat.filter = html -> html.replace("<p>", "<p class=\"x\">");

        var id = stage();

        assertThat(rig.state(id)).isEqualTo(DeliveryState.STAGED);
        assertThat(trip(id).holds()).isFalse();
        assertThat(trip(id).changes()).hasSize(1);
    }

    @Test
    void theNextStagingReplacesWhatTheLastOneSaid() {
        rig.weChat.filter = html -> html.replace("Wind", "");
        var id = stage();
        rig.weChat.filter = html -> html;

        rig.clock.advance(Duration.ofMinutes(2));
        rig.runner("node-1").stage(rig.departure);

        assertThat(rig.state(id)).isEqualTo(DeliveryState.STAGED);
        assertThat(trip(id).changes()).isEmpty();
    }

    @Test
    void aLossIsNotTriedAgainEveryFewSeconds() {
        rig.weChat.filter = html -> html.replace("Wind", "");
        var id = stage();

        rig.clock.advance(EngineRig.SETTINGS.retryGap().multipliedBy(2));
        rig.runner("node-1").stage(rig.departure);

        assertThat(rig.history(id)).hasSize(1);
    }

    @Test
    void beforeStagingNothingIsKnown() {
        assertThat(rig.roundTrips.of(rig.plan())).isEmpty();
    }
}
