package city.lianbo.desk;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.DeskTest;
import city.lianbo.TestCity;
import city.lianbo.adaptation.Adaptations;
import city.lianbo.adaptation.BulkAdaptations;
import city.lianbo.adaptation.DeadlineRule;
import city.lianbo.adaptation.Deadlines;
import city.lianbo.article.RevisionRow;
import city.lianbo.campaign.CampaignId;
import city.lianbo.campaign.Campaigns;
import city.lianbo.campaign.Gates;
import city.lianbo.campaign.Launch;
import city.lianbo.campaign.Start;
import city.lianbo.campaign.WaveTerms;
import city.lianbo.delivery.ByHand;
import city.lianbo.delivery.Deliveries;
import city.lianbo.delivery.DeliveryRow;
import city.lianbo.delivery.DeliveryState;
import city.lianbo.delivery.PlanId;
import city.lianbo.desk.Task.Kind;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import city.lianbo.platform.Beijing;
import city.lianbo.review.Reviews;
import city.lianbo.review.Route;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What each role finds on the start page.
@DeskTest
class MyDeskTest {

    @Autowired private ApplicationContext desk;
    @Autowired private InstantSource clock;
    @Autowired private JdbcClient sql;
    private TestCity city;
    private List<AccountId> accounts;
    private RevisionRow revision;
    private Instant departsAt;

    @BeforeEach
    void build() {
        city = new TestCity(desk);
        accounts = city.accounts(3);
        revision = city.article();
        // To the microsecond, as the database keeps it.
        departsAt = clock.instant().truncatedTo(ChronoUnit.MICROS).plus(Duration.ofHours(1));
    }

    private CampaignId sealedCampaign() {
        city.adapt(revision, accounts);
        return city.campaign(revision.article(), accounts, departsAt);
    }

    private CampaignId releasedCampaign() {
        var campaign = sealedCampaign();
        city.launch(campaign);
        return campaign;
    }

    private List<Task> waitingFor(Actor person) {
        return Acting.call(person, () -> city.ask(MyDesk.class).waiting());
    }

    private Optional<Task> taskOf(CampaignId campaign) {
        return waitingFor(city.coordinator).stream()
                .filter(task -> task.link().equals("campaigns/" + campaign))
                .findFirst();
    }

    private void turn(CampaignId campaign, AccountId account, DeliveryState state) {
        sql.sql("update delivery set state = ? where plan_id = ? and account_id = ?")
                .params(state.name(), campaign.value(), account.value())
                .update();
    }

    private Actor editor() {
        return city.editorOf(accounts.getFirst());
    }

    @Test
    void aHeldWaveWaitsForTheCoordinatorUntilItEnds() {
        city.adapt(revision, accounts);
        var campaign = city.campaign(revision.article(), accounts.subList(0, 1), departsAt);
        var more = accounts.subList(1, 3);
        Acting.as(
                city.coordinator,
                () -> {
                    var campaigns = city.ask(Campaigns.class);
                    var lead = campaigns.find(campaign).orElseThrow().waves().getFirst().id();
                    campaigns.addWave(
                            campaign,
                            new Start.After(
                                    lead,
                                    100,
                                    Duration.ZERO,
                                    departsAt.plus(Duration.ofHours(1)),
                                    OptionalInt.empty()),
                            WaveTerms.pushToAll(),
                            more);
                    city.ask(Launch.class).seal(campaign, Route.single());
                });
        city.launch(campaign);
        var waiting = taskOf(campaign);

        Acting.as(
                city.coordinator,
                () -> {
                    var second =
                            city.ask(Campaigns.class)
                                    .find(campaign)
                                    .orElseThrow()
                                    .waves()
                                    .getLast();
                    city.ask(Gates.class).hold(campaign, second.id());
                });

        assertThat(waiting).isEmpty();
        assertThat(taskOf(campaign)).get().extracting(Task::kind).isEqualTo(Kind.HELD);
        assertThat(taskOf(campaign)).get().extracting(Task::many).isEqualTo(2L);
        assertThat(taskOf(campaign).orElseThrow().deadline())
                .contains(departsAt.plus(Duration.ofMinutes(90)).truncatedTo(ChronoUnit.MICROS));
    }

    /// Placed drafts of all accounts, waiting for their people.
    private CampaignId handedOver() {
        departsAt = clock.instant().truncatedTo(ChronoUnit.MICROS).plus(Duration.ofMinutes(3));
        city.adapt(revision, accounts);
        var campaign =
                city.campaign(revision.article(), accounts, departsAt, new WaveTerms.DraftOnly());
        city.launch(campaign);
        accounts.forEach(account -> turn(campaign, account, DeliveryState.AWAITING_PERSON));
        return campaign;
    }

    private DeliveryRow deliveryOf(CampaignId campaign, AccountId account) {
        return Acting.call(
                city.auditor,
                () ->
                        city.ask(Deliveries.class).ofPlan(new PlanId(campaign.value())).stream()
                                .filter(row -> row.account().equals(account))
                                .findFirst()
                                .orElseThrow());
    }

    @Test
    void aPlacedDraftIsItsEditorsTaskUntilSomebodySaysThatTheButtonWasPressed() {
        var campaign = handedOver();
        var first = deliveryOf(campaign, accounts.getFirst());
        var link = "campaigns/" + campaign + "?delivery=" + first.id();
        var before = waitingFor(editor());

        Acting.as(
                editor(),
                () ->
                        city.ask(ByHand.class)
                                .pressed(
                                        first.id(),
                                        clock.instant().minusSeconds(60),
                                        "https://mp.weixin.qq.com/s/by-hand"));

        assertThat(before)
                .filteredOn(task -> task.kind() == Kind.AWAITING_PERSON)
                .hasSize(3)
                .filteredOn(task -> task.link().equals(link))
                .singleElement()
                .extracting(Task::many, Task::deadline)
                .containsExactly(1L, Optional.of(departsAt.plus(Duration.ofHours(12))));
        assertThat(before.getFirst().kind()).isEqualTo(Kind.AWAITING_PERSON);
        assertThat(waitingFor(editor()))
                .filteredOn(task -> task.kind() == Kind.AWAITING_PERSON)
                .hasSize(2)
                .extracting(Task::link)
                .doesNotContain(link);
    }

    @Test
    void aCoordinatorFindsOneLineForThePlacedDraftsOfACampaign() {
        var campaign = handedOver();

        assertThat(taskOf(campaign))
                .get()
                .extracting(Task::kind, Task::many)
                .containsExactly(Kind.AWAITING_PERSON, 3L);
    }

    @Test
    void placedDraftsOfOthersAreNobodyElsesTask() {
        handedOver();

        assertThat(waitingFor(stranger())).isEmpty();
        assertThat(waitingFor(city.auditor)).isEmpty();
    }

    @Test
    void aCoordinatorIsToldWhatACampaignWaitsForNext() {
        var campaign = sealedCampaign();
        var unapproved = taskOf(campaign);
        city.approve(campaign);
        var unscheduled = taskOf(campaign);
        city.schedule(campaign);
        var unreleased = taskOf(campaign);
        city.release(campaign);

        assertThat(unapproved).get().extracting(Task::kind).isEqualTo(Kind.UNAPPROVED);
        assertThat(unapproved).get().extracting(Task::many).isEqualTo(3L);
        assertThat(unscheduled).get().extracting(Task::kind).isEqualTo(Kind.UNSCHEDULED);
        assertThat(unreleased).get().extracting(Task::kind).isEqualTo(Kind.UNRELEASED);
        assertThat(taskOf(campaign)).isEmpty();
    }

    @Test
    void whatWentWrongComesBeforeEveryDeadline() {
        var campaign = releasedCampaign();
        turn(campaign, accounts.get(0), DeliveryState.REFUSED);
        turn(campaign, accounts.get(1), DeliveryState.UNCERTAIN);
        build();
        var sealed = sealedCampaign();

        var tasks = waitingFor(city.coordinator);

        assertThat(tasks).isSortedAccordingTo(Task.MOST_URGENT_FIRST);
        assertThat(tasks)
                .filteredOn(task -> task.link().endsWith(campaign.toString()))
                .extracting(Task::kind)
                .containsExactly(Kind.FAILED, Kind.UNCERTAIN);
        assertThat(tasks.getFirst().kind().alarm()).isTrue();
        assertThat(tasks.stream().map(Task::link).toList().indexOf("campaigns/" + sealed))
                .isGreaterThan(
                        tasks.stream().map(Task::link).toList().indexOf("campaigns/" + campaign));
    }

    @Test
    void aTextGivenBackIsTheEditorsAndTheCoordinatorsTask() {
        var campaign = sealedCampaign();
        Acting.as(
                city.reviewer,
                () -> {
                    var reviews = city.ask(Reviews.class);
                    var mine =
                            reviews.waitingForMe().stream()
                                    .filter(row ->
                                            row.subjects()
                                                    .getFirst()
                                                    .link()
                                                    .endsWith(campaign.toString()))
                                    .findFirst()
                                    .orElseThrow();
                    reviews.giveBack(mine.seal(), "标题不准确");
                });

        assertThat(taskOf(campaign)).get().extracting(Task::kind).isEqualTo(Kind.RETURNED);
        assertThat(waitingFor(editor()))
                .filteredOn(task -> task.kind() == Kind.RETURNED)
                .singleElement()
                .extracting(Task::link, Task::many)
                .containsExactly("articles/" + revision.article() + "/adapt", 1L);
    }

    @Test
    void aReviewerFindsOneLineForTheTextsOfACampaign() {
        sealedCampaign();
        var titles = accounts.stream().map(TestCity::title).toList();

        var mine =
                waitingFor(city.reviewer).stream()
                        .filter(task -> titles.contains(task.title()))
                        .toList();

        assertThat(mine)
                .singleElement()
                .extracting(Task::kind, Task::many, Task::link, Task::deadline)
                .containsExactly(Kind.REVIEW, 3L, "reviews", mine.getFirst().deadline());
        assertThat(mine.getFirst().deadline()).isPresent();
    }

    @Test
    void anEditorFindsTheArticlesThatTheOwnAccountsCarryUnchanged() {
        Acting.as(
                city.coordinator, () -> city.ask(Adaptations.class).adapt(revision.id(), accounts));

        assertThat(waitingFor(editor()))
                .singleElement()
                .extracting(Task::kind, Task::title, Task::many)
                .containsExactly(Kind.UNADAPTED, revision.title(), 3L);
    }

    @Test
    void anEditorSeesUntilWhenTheDepartmentHasTimeAndNothingOnceItSubmitted() {
        var made =
                Acting.call(
                        city.coordinator,
                        () -> city.ask(Adaptations.class).adapt(revision.id(), accounts));
        var due = clock.instant().plus(Duration.ofHours(3)).truncatedTo(ChronoUnit.MILLIS);
        var department = editor().department().orElseThrow();
        Acting.as(
                city.coordinator,
                () ->
                        city.ask(Deadlines.class)
                                .set(
                                        revision.article(),
                                        Set.of(department),
                                        due,
                                        DeadlineRule.AS_INHERITED));
        assertThat(waitingFor(editor()))
                .extracting(Task::deadline)
                .containsExactly(Optional.of(due));

        Acting.as(city.coordinator, () -> city.ask(BulkAdaptations.class).submit(made.values()));

        assertThat(waitingFor(editor())).isEmpty();
    }

    @Test
    void anEditorIsNotAskedForTextsThatWereReleasedAsTheyAre() {
        Acting.as(
                city.coordinator, () -> city.ask(Adaptations.class).adapt(revision.id(), accounts));
        var campaign = city.campaign(revision.article(), accounts, departsAt);
        city.launch(campaign);

        assertThat(waitingFor(editor())).isEmpty();
    }

    @Test
    void nothingWaitsForAnAuditor() {
        releasedCampaign();

        assertThat(waitingFor(city.auditor)).isEmpty();
    }

    @Test
    void todaysDeparturesAreThoseOfTheBeijingDay() {
        var campaign = releasedCampaign();
        boolean leavesToday = Beijing.day(departsAt).equals(Beijing.day(clock.instant()));

        var departures = Acting.call(city.auditor, () -> city.ask(MyDesk.class).today());
        var others =
                Acting.call(
                        stranger(),
                        () ->
                                city.ask(MyDesk.class).today().stream()
                                        .filter(one -> leadsTo(one, campaign))
                                        .toList());

        assertThat(departures.stream().filter(one -> leadsTo(one, campaign)).toList())
                .hasSize(leavesToday ? 1 : 0)
                .allMatch(one -> one.tally().in(DeliveryState.PLANNED) == 3 && one.released());
        assertThat(others).isEmpty();
    }

    private static boolean leadsTo(DayDeparture departure, CampaignId campaign) {
        return departure.link().equals(Optional.of("campaigns/" + campaign));
    }

    /// An editor of a department without a part in it.
    private Actor stranger() {
        return city.editorOf(new TestCity(desk).accounts(1).getFirst());
    }

    @Test
    void campaignsThatNeedEyesComeFirst() {
        var failed = releasedCampaign();
        turn(failed, accounts.getFirst(), DeliveryState.MISSED);
        turn(failed, accounts.getLast(), DeliveryState.SENT);
        build();
        sealedCampaign();

        var recent = Acting.call(city.auditor, () -> city.ask(MyDesk.class).recent(50));

        assertThat(recent)
                .filteredOn(one -> one.line().id().equals(failed))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.tally().sent()).isEqualTo(1);
                    assertThat(one.tally().failed()).isEqualTo(1);
                    assertThat(one.all()).isEqualTo(3);
                });
        assertThat(recent)
                .extracting(RecentCampaign::needsEyes)
                .isSortedAccordingTo((one, next) -> Boolean.compare(next, one));
    }

    @Test
    void aSendThatWasTriedAgainCountsOnce() {
        var campaign = releasedCampaign();
        var plan = new PlanId(campaign.value());
        turn(campaign, accounts.getFirst(), DeliveryState.REFUSED);
        var before = progress(plan);
        sql.sql(
                        """
                        update delivery set predecessor_id =
                          (select id from delivery where plan_id = ? and account_id = ?)
                         where plan_id = ? and account_id = ?
                        """)
                .params(
                        plan.value(),
                        accounts.getFirst().value(),
                        plan.value(),
                        accounts.getLast().value())
                .update();

        assertThat(before).isEqualTo(3);
        assertThat(progress(plan)).isEqualTo(2);
    }

    private int progress(PlanId plan) {
        return Acting.call(
                city.auditor,
                () ->
                        Optional.ofNullable(
                                        city.ask(Deliveries.class)
                                                .progress(List.of(plan))
                                                .get(plan))
                                .orElseThrow()
                                .all());
    }
}
