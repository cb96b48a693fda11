package city.lianbo.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.lianbo.DeskTest;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import city.lianbo.platform.Fingerprint;
import city.lianbo.platform.PersonId;
import city.lianbo.platform.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DeskTest
@RecordApplicationEvents
class ReviewsTest {

    private final Actor writer = actor(Role.COORDINATOR, Role.REVIEWER);
    private final Actor reviewer = actor(Role.REVIEWER);
    private final Actor chief = actor(Role.REVIEWER);

    @Autowired private Reviews reviews;
    @Autowired private ApplicationEvents events;

    @Test
    void nothingIsApprovedThatNobodyAskedFor() {
        var seal = freshSeal();

        assertThat(reviews.isApproved(seal)).isFalse();
        assertThat(reviews.statusOf(List.of(seal)).get(seal))
                .extracting(SealStatus::state)
                .isEqualTo(ReviewState.NOT_REQUESTED);
    }

    @Test
    void sealIsApprovedOnceEveryStageIs() {
        var seal = requested(Route.of(Stage.FIRST, Stage.FINAL));

        Acting.as(reviewer, () -> reviews.approve(seal, Stage.FIRST, "属实"));

        assertThat(reviews.isApproved(seal)).isFalse();

        Acting.as(chief, () -> reviews.approve(seal, Stage.FINAL, "同意"));

        assertThat(reviews.isApproved(seal)).isTrue();
        assertThat(events.stream(SealApproved.class))
                .filteredOn(fact -> fact.seal().equals(seal))
                .extracting(SealApproved::complete)
                .containsExactly(false, true);
    }

    @Test
    void approvingOnesOwnTextIsRefusedAndNamesAccountAndTitle() {
        var seal = requested(Route.single());

        assertThatThrownBy(() -> Acting.as(writer, () -> reviews.approve(seal, Stage.FINAL, "")))
                .isInstanceOf(ApproverIsContributor.class)
                .hasMessageContaining("临江交通")
                .hasMessageContaining("台风蓝色预警");

        assertThat(reviews.isApproved(seal)).isFalse();
        assertThat(history(seal)).isEmpty();
    }

    @Test
    void oneChangedByteIsAnotherSealAndNotApproved() {
        var bytes = "<p>" + UUID.randomUUID() + "</p>";
        var seal = requested(Fingerprint.of(bytes), Route.single());
        Acting.as(reviewer, () -> reviews.approve(seal, Stage.FINAL, ""));

        var edited = Fingerprint.of(bytes + " ");

        assertThat(reviews.isApproved(seal)).isTrue();
        assertThat(reviews.isApproved(edited)).isFalse();
    }

    @Test
    void manyAreApprovedInOneActionEachWithItsOwnRecord() {
        var one = requested(Route.single());
        var other = requested(Route.single());

        Acting.as(
                reviewer,
                () -> reviews.approveAll(Map.of(one, Stage.FINAL, other, Stage.FINAL), "已核"));

        assertThat(reviews.statusOf(List.of(one, other)).values()).allMatch(SealStatus::approved);
        assertThat(history(one)).hasSize(1);
        assertThat(history(other)).hasSize(1);
    }

    @Test
    void oneRefusalAmongManyApprovesNone() {
        var own = requested(Route.single());
        var foreign = freshSeal();
        Acting.as(
                actor(Role.COORDINATOR),
                () -> reviews.request(foreign, subject(), Set.of(), Route.single()));

        assertThatThrownBy(() ->
                        Acting.as(
                                writer,
                                () ->
                                        reviews.approveAll(
                                                Map.of(own, Stage.FINAL, foreign, Stage.FINAL),
                                                "")))
                .isInstanceOf(ApproverIsContributor.class);

        assertThat(reviews.statusOf(List.of(own, foreign)).values())
                .noneMatch(SealStatus::approved);
    }

    @Test
    void givingBackKeepsTheReasonAndStopsTheSeal() {
        var seal = requested(Route.single());

        Acting.as(reviewer, () -> reviews.giveBack(seal, "电话号码有误"));

        assertThat(reviews.statusOf(Set.of(seal)).get(seal))
                .extracting(SealStatus::state)
                .isEqualTo(ReviewState.GIVEN_BACK);
        assertThat(history(seal)).extracting(DecisionRow::remark).containsExactly("电话号码有误");
        assertThat(events.stream(SealGivenBack.class)).contains(new SealGivenBack(seal, "电话号码有误"));
    }

    @Test
    void queueShowsWhatTheReviewerCanDecideAndNothingElse() {
        var seal = requested(Route.of(Stage.FIRST, Stage.FINAL));
        assertThat(queue(reviewer)).contains(seal);
        assertThat(queue(writer)).doesNotContain(seal);

        Acting.as(reviewer, () -> reviews.approve(seal, Stage.FIRST, ""));

        assertThat(queue(reviewer)).doesNotContain(seal);
        assertThat(queue(chief)).contains(seal);
    }

    @Test
    void rowTellsWhyThePersonCannotApprove() {
        var seal = requested(Route.single());

        assertThat(Acting.call(writer, () -> reviews.find(seal).orElseThrow()).obstacle())
                .contains(Obstacle.CONTRIBUTED);
        assertThat(Acting.call(reviewer, () -> reviews.find(seal).orElseThrow()).obstacle())
                .isEmpty();
    }

    @Test
    void onlyReviewersDecideAndOnlyWritersAsk() {
        var seal = requested(Route.single());
        var editor = actor(Role.EDITOR);
        var auditor = actor(Role.AUDITOR);

        assertThatThrownBy(() -> Acting.as(editor, () -> reviews.approve(seal, Stage.FINAL, "")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Acting.as(editor, () -> reviews.giveBack(seal, "x")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() ->
                        Acting.as(
                                auditor,
                                () ->
                                        reviews.request(
                                                freshSeal(), subject(), Set.of(), Route.single())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void unknownSealAndEndlessRemarkAreRefused() {
        var seal = requested(Route.single());

        assertThatThrownBy(() ->
                        Acting.as(reviewer, () -> reviews.approve(freshSeal(), Stage.FINAL, "")))
                .isInstanceOf(SealNotRequested.class);
        assertThatThrownBy(() ->
                        Acting.as(
                                reviewer,
                                () -> reviews.approve(seal, Stage.FINAL, "字".repeat(2_001))))
                .isInstanceOf(RemarkTooLong.class);
    }

    private List<Fingerprint> queue(Actor actor) {
        return Acting.call(
                actor, () -> reviews.waitingForMe().stream().map(ReviewRow::seal).toList());
    }

    private List<DecisionRow> history(Fingerprint seal) {
        return Acting.call(reviewer, () -> reviews.find(seal).orElseThrow().history());
    }

    private Fingerprint requested(Route route) {
        return requested(freshSeal(), route);
    }

    private Fingerprint requested(Fingerprint seal, Route route) {
        Acting.as(
                writer,
                () -> reviews.request(seal, subject(), Set.of(writer.id().orElseThrow()), route));
        return seal;
    }

    private static Subject subject() {
        return new Subject(
                "台风蓝色预警",
                "临江交通",
                "edition.kind.item",
                "/articles",
                Optional.of(Instant.parse("2026-11-23T06:00:00Z")),
                Optional.empty());
    }

    private static Fingerprint freshSeal() {
        return Fingerprint.of(UUID.randomUUID().toString());
    }

    private static Actor actor(Role... roles) {
        return new Actor(
                Optional.of(new PersonId(UUID.randomUUID())),
                "审核员",
                Optional.empty(),
                Set.of(roles));
    }
}
