package city.lianbo.delivery;

import static city.lianbo.delivery.EngineRig.T;
import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.delivery.ScriptedWeChat.Script;
import city.lianbo.edition.Channel;
import city.lianbo.wechat.ListedPublication;
import city.lianbo.wechat.PublishProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Publishing without a push: once, although WeChat knows no key for it.
class PublicationTest {

    private final EngineRig rig = new EngineRig();

    private DeliveryId fired(Script... scripts) {
        var id = rig.plan(Channel.PUBLISH);
        rig.arm();
        rig.weChat.scripts.addAll(List.of(scripts));
        rig.runner("node-1").fire(rig.departure);
        return id;
    }

    /// Everything that recurs, for so many minutes.
    private void minutes(int minutes) {
        for (int minute = 0; minute < minutes; minute++) {
            rig.clock.advance(Duration.ofMinutes(1));
            rig.sweeper().sweep();
        }
    }

    private long calls() {
        return rig.weChat.calls.stream().filter(call -> call.startsWith("publish")).count();
    }

    @Test
    void itIsSubmittedAndAskedForUntilItsLinkIsKnown() {
        var id = fired();
        assertThat(rig.state(id)).isEqualTo(DeliveryState.ACCEPTED);

        rig.clock.advance(Duration.ofSeconds(6));
        rig.confirmer().sweep();

        assertThat(rig.state(id)).isEqualTo(DeliveryState.SENT);
        assertThat(rig.link(id).orElseThrow()).startsWith("https://mp.weixin.qq.com/s/");
        assertThat(rig.weChat.ledger).as("no mass send").isEmpty();
        assertThat(rig.history(id))
                .containsExactly("Staged", "Armed", "Claimed", "Submitted", "Published");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void whatFailsAfterwardsIsRejectedWithWeChatsNumber(int status) {
        var id = fired();
        rig.weChat.publishing = Optional.of(new PublishProgress.Failed(status));

        rig.clock.advance(Duration.ofSeconds(6));
        rig.confirmer().sweep();

        assertThat(rig.state(id)).isEqualTo(DeliveryState.REJECTED);
        assertThat(rig.problem(id)).isEqualTo("publish_status " + status);
    }

    @Test
    void aRefusalOfTheFirstCallIsFinal() {
        var id = fired(Script.NO_QUOTA);

        minutes(20);

        assertThat(rig.state(id)).isEqualTo(DeliveryState.REFUSED);
        assertThat(calls()).isEqualTo(1);
    }

    @Nested
    class WhenTheAnswerIsLost {

        @ParameterizedTest(name = "the draft stays until it is done: {0}")
        @ValueSource(booleans = {true, false})
        void weChatsListTellsAndNothingIsSubmittedAgain(boolean draftStays) {
            rig.weChat.draftStaysUntilDone = draftStays;
            var id = fired(Script.ANSWER_LOST);
            assertThat(rig.state(id)).isEqualTo(DeliveryState.UNCERTAIN);

            minutes(20);

            assertThat(rig.state(id)).isEqualTo(DeliveryState.SENT);
            assertThat(rig.link(id)).isPresent();
            assertThat(rig.weChat.publications).hasSize(1);
            assertThat(calls()).isEqualTo(1);
        }

        @Test
        void aCallThatNeverArrivedIsMadeOnceMoreAfterTenMinutes() {
            var id = fired(Script.CALL_LOST);

            minutes(9);
            assertThat(calls()).isEqualTo(1);
            minutes(3);

            assertThat(calls()).isEqualTo(2);
            assertThat(rig.state(id)).isIn(DeliveryState.ACCEPTED, DeliveryState.SENT);
            assertThat(rig.weChat.publications).hasSize(1);
        }

        /// One node's clock may be wrong, and a call that left a moment ago may still be on its way.
        @Test
        void aClockThatLeapsAheadIsNoPatience() {
            fired(Script.CALL_LOST);

            rig.clock.advance(Duration.ofMinutes(18));
            rig.reconciler().sweep();
            rig.clock.advance(Duration.ofMinutes(1));
            rig.reconciler().sweep();

            assertThat(calls()).isEqualTo(1);
        }

        @Test
        void twoNodesThatLookAtOnceHaveLookedOnce() {
            var id = fired(Script.CALL_LOST);
            var seen = rig.store.find(id).orElseThrow();

            rig.store.lookAgain(seen, T.plusSeconds(60));
            rig.store.lookAgain(seen, T.plusSeconds(90));

            var after = rig.store.find(id).orElseThrow();
            assertThat(after.asks()).isEqualTo(seen.asks() + 1);
            assertThat(after.nextAt()).isEqualTo(T.plusSeconds(60));
        }

        @Test
        void andNeverAThirdTime() {
            var id = fired(Script.CALL_LOST, Script.CALL_LOST);

            minutes(60);

            assertThat(calls()).isEqualTo(2);
            assertThat(rig.state(id)).isEqualTo(DeliveryState.UNCERTAIN);
        }

        @Test
        void aRepeatThatFoundNoConnectionWasNone() {
            var id = fired(Script.CALL_LOST, Script.NOT_SENT, Script.NOT_SENT);

            minutes(20);

            assertThat(calls()).isEqualTo(4);
            assertThat(rig.weChat.publications).hasSize(1);
            assertThat(rig.state(id)).isEqualTo(DeliveryState.SENT);
        }

        @Test
        void andWhatIsToldOfTheFirstCallStands() {
            rig.weChat.scripts.add(Script.CALL_LOST);
            rig.weChat.scripts.addAll(Collections.nCopies(20, Script.NOT_SENT));
            var id = fired();

            minutes(12);

            assertThat(rig.history(id)).endsWith("Repeated", "NeverLeft");
            assertThat(rig.problem(id)).isEqualTo("connection reset");
            assertThat(rig.state(id)).isEqualTo(DeliveryState.UNCERTAIN);
        }

        @Test
        void aRepeatThatIsRefusedSettlesNothing() {
            var id = fired(Script.CALL_LOST, Script.NO_QUOTA);

            minutes(30);

            assertThat(rig.state(id)).isEqualTo(DeliveryState.UNCERTAIN);
        }

        @Test
        void withoutItsDraftItIsNotSubmittedAgain() {
            var id = fired(Script.CALL_LOST);
            rig.weChat.drafts.clear();

            minutes(30);

            assertThat(calls()).isEqualTo(1);
            assertThat(rig.state(id)).isEqualTo(DeliveryState.UNCERTAIN);
        }

        @Test
        void underAHaltItIsNotSubmittedAgain() {
            fired(Script.CALL_LOST);
            rig.halt();

            minutes(30);

            assertThat(calls()).isEqualTo(1);
        }

        @Test
        void whereWeChatDoesNotShowItsListNothingIsSubmittedAgain() {
            fired(Script.CALL_LOST);
            rig.weChat.listable = false;

            minutes(30);

            assertThat(calls()).isEqualTo(1);
        }

        @Test
        void twoThatCouldBeItAreForAPersonToTellApart() {
            var id = fired(Script.ANSWER_LOST);
            rig.weChat.byHand.add(listed("article-by-hand", T.plusSeconds(5)));

            minutes(30);

            assertThat(rig.state(id)).isEqualTo(DeliveryState.UNCERTAIN);
            assertThat(calls()).isEqualTo(1);
        }

        @Test
        void anOlderOneOfTheSameTitleIsNotIt() {
            var id = fired(Script.CALL_LOST);
            rig.weChat.byHand.add(listed("article-of-yesterday", T.minus(Duration.ofDays(1))));

            minutes(11);

            assertThat(calls()).isEqualTo(2);
            assertThat(rig.state(id)).isNotEqualTo(DeliveryState.UNCERTAIN);
        }

        private ListedPublication listed(String article, Instant at) {
            return new ListedPublication(article, at, List.of("台风"), List.of());
        }
    }

    @Nested
    class WhenTheNodeDies {

        @Test
        void aClaimWithoutASubmissionEndsInOnePublication() {
            var id = rig.plan(Channel.PUBLISH);
            rig.arm();
            rig.store.claim(rig.departure, "dead-node", rig.clock.instant());

            minutes(20);

            assertThat(rig.state(id)).isEqualTo(DeliveryState.SENT);
            assertThat(rig.weChat.publications).hasSize(1);
        }
    }
}
