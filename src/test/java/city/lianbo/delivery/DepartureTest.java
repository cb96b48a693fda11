package city.lianbo.delivery;

import static city.lianbo.delivery.EngineRig.T;
import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.delivery.ScriptedWeChat.Script;
import city.lianbo.wechat.SendProgress;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What happens to deliveries on their way, told step by step.
class DepartureTest {

    private final EngineRig rig = new EngineRig();

    @Test
    void aDeliveryIsStagedArmedClaimedFiredAndConfirmed() {
        var id = rig.plan();
        rig.arm();

        rig.runner("node-1").fire(rig.departure);
        assertThat(rig.state(id)).isEqualTo(DeliveryState.ACCEPTED);
        rig.clock.advance(Duration.ofSeconds(6));
        rig.confirmer().sweep();

        assertThat(rig.state(id)).isEqualTo(DeliveryState.SENT);
        assertThat(rig.weChat.ledger).hasSize(1);
        assertThat(rig.history(id))
                .containsExactly("Staged", "Armed", "Claimed", "Accepted", "Confirmed");
    }

    @Test
    void noCallLeavesBeforeItsTime() {
        rig.plan();
        rig.arm();
        rig.weChat.beforeSend = () -> assertThat(rig.clock.instant()).isAfterOrEqualTo(T);

        rig.runner("node-1").fire(rig.departure);

        assertThat(rig.weChat.calls).hasSize(1);
    }

    @Test
    void twoNodesThatFireTheSameDepartureSendOnce() {
        rig.plan();
        rig.arm();
        var second = rig.runner("node-2");

        rig.runner("node-1").fire(rig.departure);
        second.fire(rig.departure);

        assertThat(rig.weChat.calls).hasSize(1);
    }

    @Test
    void anUnreleasedDepartureIsStagedButNeverArmedAndIsMissed() {
        var id = rig.plan();
        rig.sql.sql("update delivery_departure set released_at = null").update();
        rig.arm();

        rig.runner("node-1").fire(rig.departure);
        assertThat(rig.state(id)).isEqualTo(DeliveryState.STAGED);
        rig.clock.set(T.plus(Duration.ofMinutes(31)));
        rig.sweeper().sweep();

        assertThat(rig.state(id)).isEqualTo(DeliveryState.MISSED);
        assertThat(rig.weChat.calls).isEmpty();
    }

    @Test
    void whatReviewersTookBackIsNotArmed() {
        var id = rig.plan();
        rig.clock.set(T.minus(Duration.ofMinutes(29)));
        rig.runner("node-1").stage(rig.departure);
        rig.heldBecause = Optional.of("delivery.held.not-approved");
        rig.clock.set(T.minus(Duration.ofSeconds(59)));

        rig.runner("node-1").arm(rig.departure);

        assertThat(rig.state(id)).isEqualTo(DeliveryState.STAGED);
        assertThat(rig.history(id)).containsExactly("Staged", "HeldUp");
    }

    @Test
    void aDraftChangedInWeChatsConsoleIsStagedAnew() {
        var id = rig.plan();
        rig.clock.set(T.minus(Duration.ofMinutes(29)));
        rig.runner("node-1").stage(rig.departure);
        rig.weChat.drafts.clear();
        rig.clock.set(T.minus(Duration.ofSeconds(59)));

        rig.runner("node-1").arm(rig.departure);
        assertThat(rig.state(id)).isEqualTo(DeliveryState.PLANNED);
        rig.sweeper().sweep();

        assertThat(rig.state(id)).isEqualTo(DeliveryState.ARMED);
    }

    @Nested
    class WhenTheAnswerIsLost {

        @Test
        void theCallIsRepeatedUnderTheSameKeyAndFoundAccepted() {
            var id = rig.plan();
            rig.arm();
            rig.weChat.scripts.add(Script.ANSWER_LOST);
            rig.runner("node-1").fire(rig.departure);
            assertThat(rig.state(id)).isEqualTo(DeliveryState.UNCERTAIN);

            rig.clock.advance(Duration.ofSeconds(61));
            rig.reconciler().sweep();

            assertThat(rig.state(id)).isEqualTo(DeliveryState.ACCEPTED);
            assertThat(rig.weChat.ledger).hasSize(1);
            assertThat(rig.weChat.calls.stream().distinct()).hasSize(1);
        }

        @Test
        void aCallThatNeverArrivedArrivesTheSecondTime() {
            var id = rig.plan();
            rig.arm();
            rig.weChat.scripts.add(Script.CALL_LOST);
            rig.runner("node-1").fire(rig.departure);

            rig.clock.advance(Duration.ofSeconds(61));
            rig.reconciler().sweep();

            assertThat(rig.state(id)).isEqualTo(DeliveryState.ACCEPTED);
            assertThat(rig.weChat.ledger).hasSize(1);
        }

        @Test
        void nothingIsRepeatedWithinTheMinute() {
            rig.plan();
            rig.arm();
            rig.weChat.scripts.add(Script.ANSWER_LOST);
            rig.runner("node-1").fire(rig.departure);

            rig.clock.advance(Duration.ofSeconds(59));
            rig.reconciler().sweep();

            assertThat(rig.weChat.calls).hasSize(1);
        }

        @Test
        void aRefusalOfTheRepeatSettlesNothing() {
            var id = rig.plan();
            rig.arm();
            rig.weChat.scripts.addAll(List.of(Script.ANSWER_LOST, Script.NO_QUOTA));
            rig.runner("node-1").fire(rig.departure);

            rig.clock.advance(Duration.ofSeconds(61));
            rig.reconciler().sweep();

            assertThat(rig.state(id)).isEqualTo(DeliveryState.UNCERTAIN);
        }

        @Test
        void eachRefusedRepeatDoublesTheWait() {
            var id = rig.plan();
            rig.arm();
            rig.weChat.scripts.addAll(List.of(Script.ANSWER_LOST, Script.NO_QUOTA));
            rig.runner("node-1").fire(rig.departure);
            rig.clock.advance(Duration.ofSeconds(61));
            rig.reconciler().sweep();
            rig.clock.advance(Duration.ofSeconds(61));
            rig.reconciler().sweep();
            assertThat(rig.weChat.calls).hasSize(2);

            rig.clock.advance(Duration.ofSeconds(60));
            rig.reconciler().sweep();

            assertThat(rig.weChat.calls).hasSize(3);
            assertThat(rig.state(id)).isEqualTo(DeliveryState.ACCEPTED);
        }

        @Test
        void aHaltedPlanIsNeverRepeated() {
            var id = rig.plan();
            rig.arm();
            rig.weChat.scripts.add(Script.ANSWER_LOST);
            rig.runner("node-1").fire(rig.departure);
            rig.halt();

            rig.clock.advance(Duration.ofSeconds(61));
            rig.reconciler().sweep();

            assertThat(rig.weChat.calls).hasSize(1);
            assertThat(rig.state(id)).isEqualTo(DeliveryState.UNCERTAIN);
        }

        @Test
        void aClaimThatTookLongStillRepeats() {
            var id = rig.plan();
            rig.arm();
            rig.weChat.scripts.add(Script.CALL_LOST);
            rig.runner("node-1").fire(rig.departure);

            rig.clock.advance(Duration.ofSeconds(61));
            reconcilerThatClaimsFor(() -> rig.clock.advance(Duration.ofSeconds(4))).sweep();

            assertThat(rig.state(id)).isEqualTo(DeliveryState.ACCEPTED);
            assertThat(rig.weChat.ledger).hasSize(1);
        }

        @Test
        void aHaltThatCameWhileTheClaimTookLongIsSeen() {
            rig.plan();
            rig.arm();
            rig.weChat.scripts.add(Script.ANSWER_LOST);
            rig.runner("node-1").fire(rig.departure);

            rig.clock.advance(Duration.ofSeconds(61));
            reconcilerThatClaimsFor(
                            () -> {
                                rig.clock.advance(Duration.ofSeconds(4));
                                rig.halt();
                            })
                    .sweep();

            assertThat(rig.weChat.calls).hasSize(1);
        }

        @Test
        void aClaimThatTookTooLongIsLeftAndNobodyRepeatsBesideIt() {
            var id = rig.plan();
            rig.arm();
            rig.weChat.scripts.add(Script.CALL_LOST);
            rig.runner("node-1").fire(rig.departure);

            rig.clock.advance(Duration.ofSeconds(61));
            reconcilerThatClaimsFor(() -> rig.clock.advance(Duration.ofSeconds(31))).sweep();
            assertThat(rig.weChat.calls).hasSize(1);
            rig.clock.advance(Duration.ofSeconds(58));
            rig.reconciler().sweep();
            assertThat(rig.weChat.calls).as("within gap and limit after the claim").hasSize(1);

            rig.clock.advance(Duration.ofSeconds(2));
            rig.reconciler().sweep();

            assertThat(rig.state(id)).isEqualTo(DeliveryState.ACCEPTED);
        }

        /// @param meanwhile what happens between the claim's commit and its return
        private Reconciler reconcilerThatClaimsFor(Runnable meanwhile) {
            var slow =
                    (DeliveryStore)
                            Proxy.newProxyInstance(
                                    DeliveryStore.class.getClassLoader(),
                                    new Class<?>[] {DeliveryStore.class},
                                    (_, method, arguments) -> {
                                        var answer = method.invoke(rig.store, arguments);
                                        if (method.getName().equals("claimRepeat")) {
                                            meanwhile.run();
                                        }
                                        return answer;
                                    });
            return new Reconciler(slow, rig.ways("node-1"), rig.surroundings("node-1"));
        }

        @Test
        void nothingIsRepeatedWhenItIsTooLate() {
            rig.plan();
            rig.arm();
            rig.weChat.scripts.add(Script.CALL_LOST);
            rig.runner("node-1").fire(rig.departure);

            rig.clock.set(T.plus(Duration.ofMinutes(31)));
            rig.reconciler().sweep();

            assertThat(rig.weChat.calls).hasSize(1);
        }

        @Test
        void systemBusyOnTheFirstCallIsUncertainToo() {
            var id = rig.plan();
            rig.arm();
            rig.weChat.scripts.add(Script.BUSY);

            rig.runner("node-1").fire(rig.departure);

            assertThat(rig.state(id)).isEqualTo(DeliveryState.UNCERTAIN);
        }
    }

    @Nested
    class WhenTheNodeDies {

        @Test
        void aClaimWithoutAnAnswerBecomesUncertainAndIsRepeated() {
            var id = rig.plan();
            rig.arm();
            rig.store.claim(rig.departure, "dead-node", rig.clock.instant());

            rig.clock.advance(Duration.ofSeconds(76));
            rig.reconciler().sweep();
            assertThat(rig.state(id)).isEqualTo(DeliveryState.ACCEPTED);

            assertThat(rig.weChat.ledger).hasSize(1);
        }

        @Test
        void anAnswerThatArrivesAfterAllIsStillRecorded() {
            var id = rig.plan();
            rig.arm();
            var claimed = rig.store.claim(rig.departure, "slow", rig.clock.instant()).getFirst();
            rig.clock.advance(Duration.ofMinutes(40));
            rig.sweeper().sweep();
            assertThat(rig.state(id)).isEqualTo(DeliveryState.UNCERTAIN);

            rig.store.record(
                    List.of(
                            DeliveryStore.Note.of(
                                    claimed,
                                    new DeliveryEvent.Accepted(99, OptionalLong.empty(), false),
                                    rig.clock.instant(),
                                    rig.clock.instant())));

            assertThat(rig.state(id)).isEqualTo(DeliveryState.ACCEPTED);
        }

        @Test
        void aNoOfAnEarlierClaimDoesNotTouchALaterOne() {
            var id = rig.plan();
            rig.arm();
            var first = rig.store.claim(rig.departure, "old", rig.clock.instant()).getFirst();
            note(first, new DeliveryEvent.NeverLeft("refused"));
            rig.store.claim(rig.departure, "new", rig.clock.instant());

            note(first, new DeliveryEvent.NeverLeft("refused, told again"));

            assertThat(rig.state(id)).isEqualTo(DeliveryState.FIRING);
        }

        @Test
        void whatWasOnlyInferredOfAnEarlierClaimDoesNotTouchALaterOne() {
            var id = rig.plan();
            rig.arm();
            var first = rig.store.claim(rig.departure, "old", rig.clock.instant()).getFirst();
            note(first, new DeliveryEvent.NeverLeft("left too long after its claim"));
            rig.store.claim(rig.departure, "new", rig.clock.instant());

            note(first, DeliveryEvent.AnswerLost.overdue());

            assertThat(rig.state(id)).isEqualTo(DeliveryState.FIRING);
        }

        @Test
        void whatWasOnlyInferredDoesNotTouchWhatNeverLeft() {
            var id = rig.plan();
            rig.arm();
            var first = rig.store.claim(rig.departure, "old", rig.clock.instant()).getFirst();
            note(first, new DeliveryEvent.NeverLeft("left too long after its claim"));

            note(first, DeliveryEvent.AnswerLost.overdue());

            assertThat(rig.state(id)).isEqualTo(DeliveryState.ARMED);
        }

        private void note(Delivery delivery, DeliveryEvent event) {
            var now = rig.clock.instant();
            rig.store.record(List.of(DeliveryStore.Note.of(delivery, event, now, now)));
        }
    }

    @Nested
    class WhenACallCertainlyNeverLeft {

        @Test
        void itIsClaimedAndMadeAgain() {
            var id = rig.plan();
            rig.arm();
            rig.weChat.scripts.add(Script.NOT_SENT);
            rig.runner("node-1").fire(rig.departure);
            assertThat(rig.state(id)).isEqualTo(DeliveryState.ARMED);

            rig.clock.advance(Duration.ofSeconds(11));
            rig.sweeper().sweep();

            assertThat(rig.weChat.ledger).hasSize(1);
        }
    }

    @Nested
    class WhenHalted {

        @Test
        void nothingArmedIsClaimed() {
            rig.plan();
            rig.arm();
            rig.halt();

            rig.runner("node-1").fire(rig.departure);

            assertThat(rig.weChat.calls).isEmpty();
        }

        @Test
        void aClaimedCallThatHasNotLeftIsDropped() {
            var id = rig.plan();
            rig.arm();
            rig.clock.set(T.minus(Duration.ofSeconds(2)));
            var runner = rig.runner("node-1");
            rig.heard.clear();
            rig.onClaim(rig::halt);

            runner.fire(rig.departure);

            assertThat(rig.weChat.calls).isEmpty();
            assertThat(rig.state(id)).isEqualTo(DeliveryState.HALTED);
        }

        @Test
        void aNodeThatStoodStillAfterItsLastLookFindsTheHalt() {
            var id = rig.plan();
            rig.arm();
            rig.onAwait(until -> {
                if (until.equals(T)) {
                    rig.clock.set(T.plusSeconds(3));
                    rig.halt();
                }
            });

            rig.runner("node-1").fire(rig.departure);

            assertThat(rig.weChat.calls).isEmpty();
            assertThat(rig.state(id)).isEqualTo(DeliveryState.HALTED);
        }

        @Test
        void aCallThatDidNotReachWeChatStandsAsHalted() {
            var id = rig.plan();
            rig.arm();
            rig.weChat.scripts.add(Script.NOT_SENT);
            rig.weChat.beforeSend = rig::halt;

            rig.runner("node-1").fire(rig.departure);

            assertThat(rig.state(id)).isEqualTo(DeliveryState.HALTED);
            assertThat(rig.history(id)).endsWith("Claimed", "NeverLeft", "Halted");
        }

        @Test
        void aHaltThatIsLiftedBeforeTheNodeWroteWhatItFoundHoldsNothing() {
            var id = rig.plan();
            rig.arm();
            rig.onClaim(rig::halt);
            var late =
                    (DeliveryStore)
                            Proxy.newProxyInstance(
                                    DeliveryStore.class.getClassLoader(),
                                    new Class<?>[] {DeliveryStore.class},
                                    (_, method, arguments) -> {
                                        var answer = method.invoke(rig.store, arguments);
                                        if (method.getName().equals("halted")) {
                                            rig.sql
                                                    .sql(
                                                            "update delivery_halt set lifted_at = halted_at")
                                                    .update();
                                        }
                                        return answer;
                                    });

            rig.runner("node-1", late).fire(rig.departure);
            assertThat(rig.state(id)).isEqualTo(DeliveryState.ARMED);
            rig.onClaim(() -> {});
            rig.clock.set(T.plusSeconds(11));
            rig.sweeper().sweep();

            assertThat(rig.weChat.ledger).hasSize(1);
        }
    }

    @Nested
    class WhenWeChatSaysNo {

        @Test
        void aRefusalOfTheFirstCallIsFinal() {
            var id = rig.plan();
            rig.arm();
            rig.weChat.scripts.add(Script.NO_QUOTA);

            rig.runner("node-1").fire(rig.departure);
            rig.clock.advance(Duration.ofMinutes(5));
            rig.sweeper().sweep();

            assertThat(rig.state(id)).isEqualTo(DeliveryState.REFUSED);
            assertThat(rig.weChat.calls).hasSize(1);
        }

        @Test
        void onAProtectedAccountTheSameRefusalIsUncertain() {
            var id = rig.plan();
            rig.phoneProtected = true;
            rig.arm();
            rig.weChat.scripts.add(Script.NO_QUOTA);

            rig.runner("node-1").fire(rig.departure);

            assertThat(rig.state(id)).isEqualTo(DeliveryState.UNCERTAIN);
        }

        @Test
        void aJobRejectedAfterwardsIsRejected() {
            var id = rig.plan();
            rig.arm();
            rig.runner("node-1").fire(rig.departure);
            rig.weChat.progress.put(1_000_000_000L, new SendProgress.Failed("err(20001)"));

            rig.clock.advance(Duration.ofSeconds(6));
            rig.confirmer().sweep();

            assertThat(rig.state(id)).isEqualTo(DeliveryState.REJECTED);
        }
    }

    @Nested
    class WhenTheReportComesLate {

        @Test
        void theLinkIsLearntWithinSecondsAfterAQueryHasConfirmed() {
            var id = rig.plan();
            rig.arm();
            rig.runner("node-1").fire(rig.departure);
            rig.clock.advance(Duration.ofSeconds(6));
            rig.confirmer().sweep();
            assertThat(rig.link(id)).isEmpty();
            var link = new SendProgress.ArticleLink(1, "https://mp.weixin.qq.com/s/late");
            rig.weChat.event =
                    Optional.of(
                            new SendProgress.Sent(
                                    new SendProgress.Counts(100, 100, 100, 0), List.of(link)));

            rig.clock.advance(Duration.ofSeconds(30));
            rig.confirmer().sweep();

            assertThat(rig.link(id)).contains(link.url());
        }
    }

    @Nested
    class WhenNobodyConfirms {

        @Test
        void anAcceptedJobIsUnconfirmedAfterAnHour() {
            var id = rig.plan();
            rig.arm();
            rig.runner("node-1").fire(rig.departure);
            rig.weChat.progress.put(1_000_000_000L, new SendProgress.Sending());

            rig.clock.advance(Duration.ofMinutes(61));
            rig.confirmer().sweep();

            assertThat(rig.state(id)).isEqualTo(DeliveryState.UNCONFIRMED);
        }

        @Test
        void aProtectedAccountWaitsForThePhone() {
            var id = rig.plan();
            rig.phoneProtected = true;
            rig.arm();
            rig.runner("node-1").fire(rig.departure);
            rig.weChat.progress.put(1_000_000_000L, new SendProgress.Sending());

            rig.clock.advance(Duration.ofSeconds(6));
            rig.confirmer().sweep();

            assertThat(rig.state(id)).isEqualTo(DeliveryState.AWAITING_PHONE);
        }
    }
}
