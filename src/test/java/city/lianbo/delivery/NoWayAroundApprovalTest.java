package city.lianbo.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.lianbo.DeskTest;
import city.lianbo.TestCity;
import city.lianbo.campaign.CampaignId;
import city.lianbo.campaign.CampaignSheet.MemberSheet;
import city.lianbo.campaign.Campaigns;
import city.lianbo.campaign.Launch;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import city.lianbo.platform.Fingerprint;
import city.lianbo.platform.Role;
import city.lianbo.review.ApproverIsContributor;
import city.lianbo.review.Reviews;
import city.lianbo.review.Stage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/// Somebody in a hurry tries every public door to make an unapproved text leave.
@DeskTest
class NoWayAroundApprovalTest {

    @Autowired private ApplicationContext desk;
    @Autowired private InstantSource clock;
    @Autowired private Manifest manifest;
    @Autowired private DeliveryStore store;
    @Autowired private DepartureRunner runner;
    private TestCity city;
    private CampaignId campaign;
    private PlanId plan;

    @BeforeEach
    void planUnapproved() {
        city = new TestCity(desk);
        var accounts = city.accounts(2);
        var revision = city.article();
        city.adapt(revision, accounts);
        campaign =
                city.campaign(
                        revision.article(), accounts, clock.instant().plus(Duration.ofMinutes(2)));
        city.schedule(campaign);
        plan = new PlanId(campaign.value());
    }

    private List<DeliveryRow> rows() {
        return Acting.call(city.coordinator, () -> city.ask(Deliveries.class).ofPlan(plan));
    }

    private List<Fingerprint> seals() {
        return Acting.call(
                city.coordinator,
                () ->
                        city.ask(Campaigns.class)
                                .find(campaign)
                                .orElseThrow()
                                .members()
                                .map(MemberSheet::seal)
                                .map(Optional::orElseThrow)
                                .toList());
    }

    private void as(Actor actor, Runnable work) {
        Acting.as(actor, work);
    }

    @Test
    void theCampaignIsNotReleased() {
        assertThatThrownBy(
                        () -> as(city.coordinator, () -> city.ask(Launch.class).release(campaign)))
                .isInstanceOf(SealNotApproved.class);
    }

    @Test
    void theDeliveriesAreNotReleasedPastTheCampaign() {
        assertThatThrownBy(
                        () -> as(city.coordinator, () -> city.ask(Deliveries.class).release(plan)))
                .isInstanceOf(SealNotApproved.class);
        assertThat(rows()).noneMatch(DeliveryRow::released);
    }

    @Test
    void oneApprovalDoesNotReleaseTheOther() {
        as(
                city.reviewer,
                () -> city.ask(Reviews.class).approve(seals().getFirst(), Stage.FINAL, ""));

        assertThatThrownBy(
                        () -> as(city.coordinator, () -> city.ask(Launch.class).release(campaign)))
                .isInstanceOf(SealNotApproved.class);
    }

    @Test
    void theWriterDoesNotApproveTheOwnText() {
        var both =
                new Actor(
                        city.coordinator.id(),
                        "both",
                        Optional.empty(),
                        Set.of(Role.COORDINATOR, Role.REVIEWER));

        assertThatThrownBy(() ->
                        as(
                                both,
                                () ->
                                        city.ask(Reviews.class)
                                                .approve(seals().getFirst(), Stage.FINAL, "")))
                .isInstanceOf(ApproverIsContributor.class);
    }

    @Test
    void nobodyButAReviewerApproves() {
        for (Actor actor : List.of(city.coordinator, city.administrator, city.auditor)) {
            assertThatThrownBy(() ->
                            as(
                                    actor,
                                    () ->
                                            city.ask(Reviews.class)
                                                    .approve(seals().getFirst(), Stage.FINAL, "")))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void aHaltAndItsResumptionReleaseNothing() {
        as(
                city.coordinator,
                () -> {
                    city.ask(Deliveries.class).halt(plan);
                    city.ask(Deliveries.class).resume(new HaltScope.OfPlan(plan));
                });

        assertThat(rows()).noneMatch(DeliveryRow::released);
    }

    @Test
    void anUnapprovedDeliveryIsNotTriedAgain() {
        var waiting = rows().getFirst();

        assertThatThrownBy(() ->
                        as(
                                city.coordinator,
                                () ->
                                        city.ask(Verdicts.class)
                                                .tryAgain(
                                                        waiting.id(),
                                                        clock.instant()
                                                                .plus(Duration.ofMinutes(5)))))
                .isInstanceOf(NotToBeRepeated.class);
    }

    @Test
    void aMissedUnapprovedDeliveryThatIsTriedAgainStillNeedsItsApproval() {
        var missed = store.find(rows().getFirst().id()).orElseThrow();
        var now = clock.instant();
        store.record(List.of(DeliveryStore.Note.of(missed, new DeliveryEvent.Missed(), now, now)));

        var successor =
                Acting.call(
                        city.coordinator,
                        () ->
                                city.ask(Verdicts.class)
                                        .tryAgain(
                                                missed.id(),
                                                clock.instant().plus(Duration.ofMinutes(5))));

        var delivery = store.find(successor).orElseThrow();
        assertThat(manifest.clear(delivery)).isInstanceOf(Manifest.Clearance.Held.class);
    }

    @Test
    void theEngineStagesArmsAndFiresNothing() {
        var departure = store.find(rows().getFirst().id()).orElseThrow().departure();

        runner.stage(departure);
        runner.arm(departure);
        runner.fire(departure);

        assertThat(rows())
                .allMatch(row -> row.state() == DeliveryState.PLANNED)
                .allMatch(row -> row.problem().orElse("").equals("delivery.held.not-approved"));
    }

    @Test
    void withAllApprovalsItIsReleased() {
        city.approve(campaign);

        city.release(campaign);

        assertThat(rows()).allMatch(DeliveryRow::released);
    }
}
