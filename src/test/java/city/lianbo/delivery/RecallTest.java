package city.lianbo.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.delivery.ScriptedWeChat.Script;
import city.lianbo.edition.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Deleting what was sent: exactly what was chosen, whatever gets lost on the way.
class RecallTest {

    private final EngineRig rig = new EngineRig();

    private static DeliveryId sent(EngineRig rig) {
        return sent(rig, 1).getFirst();
    }

    private static List<DeliveryId> sent(EngineRig rig, int many) {
        var all = new ArrayList<DeliveryId>();
        for (int i = 0; i < many; i++) {
            all.add(rig.plan());
        }
        rig.arm();
        rig.runner("node-1").fire(rig.departure);
        rig.clock.advance(Duration.ofSeconds(6));
        rig.confirmer().sweep();
        assertThat(all).allMatch(id -> rig.state(id) == DeliveryState.SENT);
        return all;
    }

    private static String job(EngineRig rig, DeliveryId id, int position) {
        return rig.store.find(id).orElseThrow().msgId().orElseThrow() + ":" + position;
    }

    private RecallRow row() {
        return rig.recalls.ofPlan(rig.plan).getFirst();
    }

    @Test
    void aPushIsDeletedOnceAndIsRecalledByWeChatsWord() {
        var id = sent(rig);
        rig.recall(id, 0);

        rig.recaller().sweep();
        rig.recaller().sweep();

        assertThat(rig.weChat.recalled).containsExactly(job(rig, id, 0));
        assertThat(rig.state(id)).isEqualTo(DeliveryState.RECALLED);
        assertThat(row().state()).isEqualTo(RecallState.DONE);
        assertThat(rig.ended).containsExactly(new RecallEnded(id, 0, RecallState.DONE, 0));
    }

    @Test
    void askingTwiceDeletesOnce() {
        var id = sent(rig);

        boolean first = rig.recall(id, 0);
        boolean second = rig.recall(id, 0);
        rig.recaller().sweep();

        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(rig.weChat.recallCalls).isEqualTo(1);
    }

    @Test
    void oneItemOfSeveralLeavesThePushSent() {
        rig.items = 3;
        var id = sent(rig);
        rig.recall(id, 2);

        rig.recaller().sweep();

        assertThat(rig.weChat.recalled).containsExactly(job(rig, id, 2));
        assertThat(rig.state(id)).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void theLastItemRecallsThePush() {
        rig.items = 2;
        var id = sent(rig);
        rig.recall(id, 1);
        rig.recaller().sweep();
        rig.recall(id, 2);

        rig.recaller().sweep();

        assertThat(rig.state(id)).isEqualTo(DeliveryState.RECALLED);
    }

    @Test
    void aLostAnswerIsFoundOutByAskingNotByDeletingAgain() {
        var id = sent(rig);
        rig.weChat.recallScripts.add(Script.ANSWER_LOST);
        rig.recall(id, 0);
        rig.recaller().sweep();
        var between = row().state();

        rig.clock.advance(Duration.ofMinutes(2));
        rig.recaller().sweep();

        assertThat(between).isEqualTo(RecallState.ASKED);
        assertThat(row().state()).isEqualTo(RecallState.DONE);
        assertThat(rig.weChat.recallCalls).isEqualTo(1);
        assertThat(rig.state(id)).isEqualTo(DeliveryState.RECALLED);
    }

    @Test
    void aLostCallIsMadeAgain() {
        var id = sent(rig);
        rig.weChat.recallScripts.addAll(List.of(Script.CALL_LOST, Script.NOT_SENT, Script.BUSY));
        rig.recall(id, 0);

        for (int i = 0; i < 4; i++) {
            rig.recaller().sweep();
            rig.clock.advance(Duration.ofMinutes(3));
        }

        assertThat(rig.weChat.recalled).containsExactly(job(rig, id, 0));
        assertThat(rig.state(id)).isEqualTo(DeliveryState.RECALLED);
    }

    @Test
    void aNodeThatDiesAfterItsCallIsFollowedByAnotherThatAsks() {
        var id = sent(rig);
        rig.recall(id, 0);
        var recall = rig.recalls.due(rig.clock.instant(), 10).getFirst();
        var now = rig.clock.instant();
        rig.recalls.take(recall, now, now.plusSeconds(75));
        long msgId = rig.store.find(id).orElseThrow().msgId().orElseThrow();
        rig.weChat.recall(recall.account(), msgId, recall.position());
        boolean secondNode = rig.recalls.take(recall, now, now.plusSeconds(75));

        rig.clock.advance(Duration.ofSeconds(76));
        rig.recaller().sweep();

        assertThat(secondNode).isFalse();
        assertThat(rig.weChat.recallCalls).isEqualTo(1);
        assertThat(rig.state(id)).isEqualTo(DeliveryState.RECALLED);
    }

    @Test
    void aRefusalIsToldWithWeChatsCodeAndCanBeAskedForAgain() {
        var id = sent(rig);
        rig.weChat.recallCode = 40204;
        rig.recall(id, 0);

        rig.recaller().sweep();

        assertThat(row().state()).isEqualTo(RecallState.REFUSED);
        assertThat(row().code()).isEqualTo(40204);
        assertThat(rig.state(id)).isEqualTo(DeliveryState.SENT);
        assertThat(rig.recall(id, 0)).isTrue();
    }

    @Test
    void aMsgIdThatWeChatDoesNotKnowYetIsTriedAgain() {
        var id = sent(rig);
        rig.weChat.recallCode = 40059;
        rig.recall(id, 0);
        rig.recaller().sweep();
        var between = row().state();
        rig.weChat.recallCode = 0;

        rig.clock.advance(Duration.ofMinutes(5));
        rig.recaller().sweep();

        assertThat(between).isEqualTo(RecallState.ASKED);
        assertThat(rig.state(id)).isEqualTo(DeliveryState.RECALLED);
    }

    @Test
    void whatCanNotBeDeletedWithinTheHourIsGivenToAPerson() {
        var id = sent(rig);
        rig.recall(id, 0);

        for (int i = 0; i < 30; i++) {
            rig.weChat.recallScripts.add(Script.NOT_SENT);
            rig.recaller().sweep();
            rig.clock.advance(Duration.ofMinutes(6));
        }

        assertThat(row().state()).isEqualTo(RecallState.REFUSED);
        assertThat(row().detail()).contains("connection refused");
    }

    @Nested
    class WhatWasPublishedWithoutAPush {

        private DeliveryId published(Script... scripts) {
            var id = rig.plan(Channel.PUBLISH);
            rig.arm();
            rig.weChat.scripts.addAll(List.of(scripts));
            rig.runner("node-1").fire(rig.departure);
            rig.clock.advance(Duration.ofMinutes(3));
            rig.sweeper().sweep();
            assertThat(rig.state(id)).isEqualTo(DeliveryState.SENT);
            return id;
        }

        private String article() {
            return rig.weChat.publications.getFirst().articleId();
        }

        @Test
        void isDeletedByItsOwnCall() {
            var id = published();
            rig.recall(id, 0);

            rig.recaller().sweep();

            assertThat(rig.weChat.recalled).containsExactly(article() + ":0");
            assertThat(rig.state(id)).isEqualTo(DeliveryState.RECALLED);
            assertThat(row().state()).isEqualTo(RecallState.DONE);
        }

        @Test
        void isDeletedTooWhereWeChatsListAloneToldOfIt() {
            var id = published(Script.ANSWER_LOST);
            rig.recall(id, 0);

            rig.recaller().sweep();

            assertThat(rig.weChat.recalled).containsExactly(article() + ":0");
            assertThat(rig.state(id)).isEqualTo(DeliveryState.RECALLED);
        }

        @Test
        void losesOneArticleOfSeveral() {
            rig.items = 3;
            var id = published();
            rig.recall(id, 2);

            rig.recaller().sweep();

            assertThat(rig.weChat.recalled).containsExactly(article() + ":2");
            assertThat(rig.state(id)).isEqualTo(DeliveryState.SENT);
        }

        @Test
        void isNotDeletedASecondTimeWhereTheAnswerWasLost() {
            var id = published();
            rig.weChat.recallScripts.add(Script.ANSWER_LOST);
            rig.recall(id, 0);
            rig.recaller().sweep();
            assertThat(row().state()).isEqualTo(RecallState.ASKED);

            rig.clock.advance(Duration.ofMinutes(2));
            rig.recaller().sweep();

            assertThat(rig.weChat.recallCalls).isEqualTo(1);
            assertThat(rig.state(id)).isEqualTo(DeliveryState.RECALLED);
        }

        @Test
        void whereNoNameIsKnownThereIsNothingToDelete() {
            var id = rig.plan(Channel.DRAFT_ONLY);
            rig.arm();
            rig.runner("node-1").fire(rig.departure);

            assertThat(rig.recalls.target(rig.store.find(id).orElseThrow())).isEmpty();
        }
    }

    @Property(tries = 60)
    void exactlyWhatWasChosenIsDeleted(
            @ForAll @Size(max = 6) Set<@IntRange(max = 5) Integer> chosen,
            @ForAll @Size(max = 8) List<Script> weather) {
        var world = new EngineRig();
        world.items = 2;
        var all = sent(world, 6);
        world.weChat.recallScripts.addAll(
                weather.stream().filter(script -> script != Script.NO_QUOTA).toList());
        var expected = new HashSet<String>();
        for (int index : chosen) {
            // An even one goes wholly, of an odd one only the second item.
            int position = index % 2 == 0 ? 0 : 2;
            world.recall(all.get(index), position);
            expected.add(job(world, all.get(index), position));
        }

        for (int i = 0; i < 12; i++) {
            world.recaller().sweep();
            world.clock.advance(Duration.ofMinutes(4));
        }

        assertThat(new HashSet<>(world.weChat.recalled)).isEqualTo(expected);
        for (int index = 0; index < all.size(); index++) {
            boolean gone = chosen.contains(index) && index % 2 == 0;
            assertThat(world.state(all.get(index)))
                    .isEqualTo(gone ? DeliveryState.RECALLED : DeliveryState.SENT);
        }
    }
}
