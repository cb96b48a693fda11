package city.lianbo.delivery;

import static city.lianbo.delivery.EngineRig.T;
import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.edition.Channel;
import city.lianbo.wechat.ListedPublication;
import city.lianbo.wechat.SendProgress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The draft is placed; a person presses the button at WeChat.
class DraftOnlyTest {

    private final EngineRig rig = new EngineRig();

    private DeliveryId waiting() {
        var id = rig.plan(Channel.DRAFT_ONLY);
        rig.arm();
        rig.runner("node-1").fire(rig.departure);
        return id;
    }

    @Test
    void atItsTimeNoCallIsMadeAndAPersonIsWaitedFor() {
        var id = waiting();

        assertThat(rig.state(id)).isEqualTo(DeliveryState.AWAITING_PERSON);
        assertThat(rig.weChat.calls).isEmpty();
        assertThat(rig.weChat.drafts).as("the draft stands").hasSize(1);
        assertThat(rig.history(id)).containsExactly("Staged", "Armed", "Claimed", "HandedOver");
    }

    @Test
    void aNodeThatDiesWithTheClaimLeavesItWaitingAllTheSame() {
        var id = rig.plan(Channel.DRAFT_ONLY);
        rig.arm();
        rig.store.claim(rig.departure, "dead-node", rig.clock.instant());

        rig.clock.advance(Duration.ofMinutes(2));
        rig.sweeper().sweep();
        rig.clock.advance(Duration.ofMinutes(2));
        rig.sweeper().sweep();

        assertThat(rig.state(id)).isEqualTo(DeliveryState.AWAITING_PERSON);
        assertThat(rig.weChat.calls).isEmpty();
    }

    @Test
    void whatWasPublishedByHandIsFoundInWeChatsList() {
        var id = waiting();
        var link = new SendProgress.ArticleLink(1, "https://mp.weixin.qq.com/s/by-hand");
        rig.weChat.byHand.add(
                new ListedPublication(
                        "article-1", T.plusSeconds(90), List.of("台风"), List.of(link)));

        rig.clock.advance(Duration.ofMinutes(3));
        rig.sweeper().sweep();

        assertThat(rig.state(id)).isEqualTo(DeliveryState.SENT);
        assertThat(rig.link(id)).contains(link.url());
    }

    @Test
    void whereTheListMayNotBeSeenItWaitsOn() {
        rig.weChat.listable = false;
        var id = waiting();

        rig.clock.advance(Duration.ofMinutes(3));
        rig.sweeper().sweep();

        assertThat(rig.state(id)).isEqualTo(DeliveryState.AWAITING_PERSON);
    }

    @Test
    void afterTwelveHoursWithoutAWordItIsUnconfirmed() {
        var id = waiting();

        rig.clock.advance(DraftOnlyWay.PATIENCE.plusMinutes(1));
        rig.sweeper().sweep();

        assertThat(rig.state(id)).isEqualTo(DeliveryState.UNCONFIRMED);
    }

    @Test
    void aHaltBeforeItsTimeHandsNothingOver() {
        var id = rig.plan(Channel.DRAFT_ONLY);
        rig.arm();
        rig.halt();

        rig.runner("node-1").fire(rig.departure);

        assertThat(rig.state(id)).isNotEqualTo(DeliveryState.AWAITING_PERSON);
    }
}
