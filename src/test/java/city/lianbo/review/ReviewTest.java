package city.lianbo.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.lianbo.platform.Fingerprint;
import city.lianbo.platform.PersonId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReviewTest {

    private static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");
    private static final PersonId WRITER = person(1);
    private static final PersonId ANNA = person(2);
    private static final PersonId BEN = person(3);
    private static final PersonId CLEO = person(4);

    @Nested
    class OneStage {

        private final Review review = requested(Route.single(), WRITER);

        @Test
        void isApprovedByOnePersonWhoDidNotContribute() {
            review.approve(Stage.FINAL, word(ANNA, "好"));

            assertThat(review.state()).isEqualTo(ReviewState.APPROVED);
            assertThat(review.status().waitingFor()).isEmpty();
        }

        @Test
        void refusesAContributor() {
            assertThatThrownBy(() -> review.approve(Stage.FINAL, word(WRITER, "")))
                    .isInstanceOf(ApproverIsContributor.class)
                    .hasMessageContaining("临江交通")
                    .hasMessageContaining("台风蓝色预警");

            assertThat(review.state()).isEqualTo(ReviewState.WAITING);
            assertThat(review.history()).isEmpty();
        }

        @Test
        void refusesAnApprovalOfAnotherStage() {
            assertThatThrownBy(() -> review.approve(Stage.FIRST, word(ANNA, "")))
                    .isInstanceOf(StageIsNotWaiting.class);
        }

        @Test
        void refusesASecondApproval() {
            review.approve(Stage.FINAL, word(ANNA, ""));

            assertThatThrownBy(() -> review.approve(Stage.FINAL, word(BEN, "")))
                    .isInstanceOf(StageIsNotWaiting.class);
        }
    }

    @Nested
    class ThreeStages {

        private final Review review = requested(Route.full(), WRITER);

        @Test
        void waitForEachOtherInOrder() {
            assertThat(review.status().waitingFor()).contains(Stage.FIRST);
            assertThatThrownBy(() -> review.approve(Stage.SECOND, word(ANNA, "")))
                    .isInstanceOf(StageIsNotWaiting.class);

            review.approve(Stage.FIRST, word(ANNA, ""));
            review.approve(Stage.SECOND, word(BEN, ""));

            assertThat(review.state()).isEqualTo(ReviewState.WAITING);
            assertThat(review.status().waitingFor()).contains(Stage.FINAL);

            review.approve(Stage.FINAL, word(CLEO, ""));

            assertThat(review.state()).isEqualTo(ReviewState.APPROVED);
        }

        @Test
        void belongToDifferentPeople() {
            review.approve(Stage.FIRST, word(ANNA, ""));

            assertThatThrownBy(() -> review.approve(Stage.SECOND, word(ANNA, "")))
                    .isInstanceOf(ApproverDecidedEarlierStage.class);
            assertThat(review.obstacle(ANNA)).contains(Obstacle.DECIDED_EARLIER_STAGE);
            assertThat(review.obstacle(BEN)).isEmpty();
        }
    }

    @Nested
    class GivenBack {

        private final Review review = requested(Route.single(), WRITER);

        @Test
        void needsAReason() {
            assertThatThrownBy(() -> review.giveBack(word(ANNA, "  ")))
                    .isInstanceOf(ReturnNeedsReason.class);
            assertThat(review.state()).isEqualTo(ReviewState.WAITING);
        }

        @Test
        void alsoStopsWhatWasApproved() {
            review.approve(Stage.FINAL, word(ANNA, ""));
            review.giveBack(word(BEN, "日期有误"));

            assertThat(review.state()).isEqualTo(ReviewState.GIVEN_BACK);
            assertThatThrownBy(() -> review.approve(Stage.FINAL, word(CLEO, "")))
                    .isInstanceOf(SealIsGivenBack.class);
        }

        @Test
        void beginsANewRoundWhenAskedForAgainAndForgetsNothing() {
            review.approve(Stage.FINAL, word(ANNA, ""));
            review.giveBack(word(BEN, "日期有误"));

            boolean waits = review.request(subject("临江交通"), Set.of(), Route.single(), NOW);

            assertThat(waits).isTrue();
            assertThat(review.state()).isEqualTo(ReviewState.WAITING);
            assertThat(review.round()).isEqualTo(2);
            assertThat(review.history()).hasSize(2);
            review.approve(Stage.FINAL, word(ANNA, ""));
            assertThat(review.state()).isEqualTo(ReviewState.APPROVED);
        }
    }

    @Nested
    class AskedForAgain {

        @Test
        void keepsItsApprovalAndNamesBothAccounts() {
            var review = requested(Route.single(), WRITER);
            review.approve(Stage.FINAL, word(ANNA, ""));

            boolean waits = review.request(subject("临江公安"), Set.of(), Route.single(), NOW);

            assertThat(waits).isFalse();
            assertThat(review.state()).isEqualTo(ReviewState.APPROVED);
            assertThat(review.subjects())
                    .extracting(Subject::accountName)
                    .containsExactlyInAnyOrder("临江交通", "临江公安");
        }

        @Test
        void losesTheApprovalOfSomebodyWhoTurnsOutToHaveContributed() {
            var review = requested(Route.single(), WRITER);
            review.approve(Stage.FINAL, word(ANNA, ""));

            boolean waits = review.request(subject("临江公安"), Set.of(ANNA), Route.single(), NOW);

            assertThat(waits).isTrue();
            assertThat(review.state()).isEqualTo(ReviewState.WAITING);
            assertThat(review.obstacle(ANNA)).contains(Obstacle.CONTRIBUTED);
        }

        @Test
        void takesTheStricterRoute() {
            var review = requested(Route.single(), WRITER);
            review.approve(Stage.FINAL, word(ANNA, ""));

            boolean waits = review.request(subject("临江公安"), Set.of(), Route.full(), NOW);

            assertThat(waits).isTrue();
            assertThat(review.status().waitingFor()).contains(Stage.FIRST);
        }

        @Test
        void keepsTheNearestDeadline() {
            var review = requested(Route.single(), WRITER);

            review.request(subject("临江公安", NOW.plusSeconds(60)), Set.of(), Route.single(), NOW);
            review.request(subject("临江水务", NOW.plusSeconds(90)), Set.of(), Route.single(), NOW);

            assertThat(review.deadline()).contains(NOW.plusSeconds(60));
        }
    }

    private static Review requested(Route route, PersonId... contributors) {
        var review = new Review(Fingerprint.of("sealed bytes"), route, NOW);
        var writers = Arrays.stream(contributors).collect(Collectors.toSet());
        review.request(subject("临江交通"), writers, route, NOW);
        return review;
    }

    private static Subject subject(String account) {
        return new Subject(
                "台风蓝色预警", account, "edition.item", "/x", Optional.empty(), Optional.empty());
    }

    private static Subject subject(String account, Instant deadline) {
        return new Subject(
                "台风蓝色预警", account, "edition.item", "/x", Optional.of(deadline), Optional.empty());
    }

    private static Word word(PersonId by, String remark) {
        return new Word(new UUID(0, by.hashCode()), by, "审核员", remark, NOW);
    }

    private static PersonId person(int number) {
        return new PersonId(new UUID(7, number));
    }
}
