package city.lianbo.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.lianbo.DeskTest;
import city.lianbo.TestCity;
import city.lianbo.campaign.CampaignSheet.WaveSheet;
import city.lianbo.delivery.Deliveries;
import city.lianbo.delivery.DeliveriesMoved;
import city.lianbo.delivery.DeliveryRow;
import city.lianbo.delivery.HaltScope;
import city.lianbo.delivery.PlanId;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import city.lianbo.platform.Beijing;
import city.lianbo.platform.CurrentActor;
import city.lianbo.platform.Ids;
import city.lianbo.platform.SettableClock;
import city.lianbo.review.Route;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;

/// Three waves, one after another, against the database. What becomes of the first wave's deliveries
/// is written straight into their rows: no news comes of it, so that each gate is opened by the tick.
@DeskTest
class GatekeeperTest {

    private static final Actor DESK = Actor.system("campaign.gates");

    @Autowired private ApplicationContext desk;
    @Autowired private InstantSource realClock;
    @Autowired private JdbcClient sql;
    private TestCity city;
    private SettableClock clock;
    private Gatekeeper gatekeeper;
    private CampaignId campaign;
    private List<AccountId> accounts;
    private Instant t;

    @BeforeEach
    void release() {
        city = new TestCity(desk);
        accounts = city.accounts(12);
        var revision = city.article();
        city.adapt(revision, accounts);
        t = realClock.instant().plus(Duration.ofMinutes(10)).truncatedTo(ChronoUnit.MILLIS);
        clock = new SettableClock(t);
        gatekeeper = gatekeeper();
        campaign = city.campaign(revision.article(), accounts.subList(0, 10), t);
        Acting.as(
                city.coordinator,
                () -> {
                    addWave(1, 80, 5, 60, accounts.subList(10, 11));
                    addWave(2, 100, 10, 120, accounts.subList(11, 12));
                    city.ask(Launch.class).seal(campaign, Route.single());
                });
        city.launch(campaign);
    }

    private void addWave(int after, int percent, int then, int deadline, List<AccountId> members) {
        city.ask(Campaigns.class)
                .addWave(
                        campaign,
                        new Start.After(
                                sheet().waves().get(after - 1).id(),
                                percent,
                                Duration.ofMinutes(then),
                                minutes(deadline),
                                OptionalInt.of(10)),
                        WaveTerms.pushToAll(),
                        members);
    }

    /// A node of its own, with the test's clock.
    private Gatekeeper gatekeeper() {
        return new Gatekeeper(
                city.ask(CampaignStore.class),
                city.ask(Deliveries.class),
                city.ask(Urgency.class),
                new Scribe(city.ask(CurrentActor.class), clock, city.ask(Ids.class), desk),
                city.ask(PlatformTransactionManager.class));
    }

    private Instant minutes(int minutes) {
        return t.plus(Duration.ofMinutes(minutes));
    }

    private CampaignSheet sheet() {
        return Acting.call(
                city.coordinator, () -> city.ask(Campaigns.class).find(campaign).orElseThrow());
    }

    private WaveSheet wave(int ordinal) {
        return sheet().waves().get(ordinal - 1);
    }

    private List<DeliveryRow> rows(int ordinal) {
        var wave = wave(ordinal).id().value();
        return Acting.call(
                city.coordinator,
                () ->
                        city.ask(Deliveries.class).ofPlan(CampaignSheets.plan(campaign)).stream()
                                .filter(row -> row.wave().equals(wave))
                                .toList());
    }

    /// So many of a wave end so, at that minute, and nobody is told.
    private void settle(int ordinal, int many, String state, int minute) {
        rows(ordinal).stream()
                .filter(row -> row.state().name().equals("PLANNED"))
                .limit(many)
                .forEach(row ->
                        sql.sql(
                                        "update delivery set state = :state, state_since = :at where id = :id")
                                .param("state", state)
                                .param("at", minutes(minute).atOffset(ZoneOffset.UTC))
                                .param("id", row.id().value())
                                .update());
    }

    private void tickAt(int minute) {
        clock.set(minutes(minute));
        Acting.as(DESK, gatekeeper::lookAfterAll);
    }

    private List<String> told(String event) {
        return sql.sql(
                        "select actor_name from audit_record where subject_id = :campaign"
                                + " and event_type = :event")
                .param("campaign", campaign.toString())
                .param("event", event)
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    @Test
    void opensWhenTheShareIsReachedAndLeavesSoMuchLater() {
        settle(1, 7, "SENT", 1);
        tickAt(2);
        assertThat(wave(2).gate()).isEqualTo(GateState.WAITING);

        settle(1, 1, "SENT", 3);
        tickAt(4);

        assertThat(wave(2).gate()).isEqualTo(GateState.OPEN);
        assertThat(wave(2).reason()).contains(GateReason.REACHED);
        assertThat(wave(2).departsAt()).isEqualTo(minutes(8));
        assertThat(rows(2)).allMatch(row -> row.departsAt().equals(minutes(8)));
        assertThat(told("WaveOpened")).containsExactly("campaign.gates");
    }

    @Test
    void theAuditTrailKnowsWhatEachWaveWaitsFor() {
        var planned =
                sql.sql(
                                "select details from audit_record where subject_id = :campaign"
                                        + " and event_type = 'WavePlanned'")
                        .param("campaign", campaign.toString())
                        .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                        .list();

        assertThat(planned)
                .hasSize(3)
                .anySatisfy(details ->
                        assertThat(details)
                                .contains(wave(1).id().toString())
                                .contains("\"percent\":80"));
    }

    @Test
    void newsOfDeliveriesOpensItSooner() {
        settle(1, 10, "SENT", 1);
        clock.set(minutes(2));
        var news = new GateNews(gatekeeper, Runnable::run);

        news.on(new DeliveriesMoved(Set.of(new PlanId(UUID.randomUUID()))));
        assertThat(wave(2).gate()).isEqualTo(GateState.WAITING);
        news.on(new DeliveriesMoved(Set.of(CampaignSheets.plan(campaign))));

        assertThat(wave(2).gate()).isEqualTo(GateState.OPEN);
    }

    @Test
    void theThirdWaitsForTheSecond() {
        settle(1, 10, "SENT", 1);
        tickAt(2);
        assertThat(wave(3).gate()).isEqualTo(GateState.WAITING);

        settle(2, 1, "SENT", 7);
        tickAt(8);

        assertThat(wave(3).gate()).isEqualTo(GateState.OPEN);
        assertThat(wave(3).departsAt()).isEqualTo(minutes(17));
    }

    @Test
    void whatIsOpenStaysOpen() {
        settle(1, 8, "SENT", 1);
        tickAt(2);
        settle(1, 2, "REFUSED", 3);
        tickAt(4);
        tickAt(121);

        assertThat(wave(2).gate()).isEqualTo(GateState.OPEN);
        assertThat(told("WaveOpened")).hasSize(1);
        assertThat(told("WaveHeld")).isNotEmpty(); // the third, whose deadline passed
    }

    @Test
    void whatIsUncertainCountsNeitherWay() {
        settle(1, 7, "SENT", 1);
        settle(1, 3, "UNCERTAIN", 1);
        tickAt(2);

        assertThat(wave(2).gate()).isEqualTo(GateState.WAITING);
    }

    @Test
    void aDeadlineHoldsAndTheDeliveriesEndAsTooLate() {
        tickAt(61);
        assertThat(wave(2).gate()).isEqualTo(GateState.HELD);
        assertThat(wave(2).reason()).contains(GateReason.DEADLINE);

        tickAt(91);
        assertThat(wave(2).gate()).isEqualTo(GateState.ENDED);
        tickAt(92);
        assertThat(told("WaveEnded")).hasSize(1);
    }

    @Test
    void tooManyFailuresHold() {
        settle(1, 8, "SENT", 1);
        settle(1, 2, "REFUSED", 1);
        tickAt(2);

        assertThat(wave(2).gate()).isEqualTo(GateState.HELD);
        assertThat(wave(2).reason()).contains(GateReason.FAILURES);
        assertThat(rows(2)).allMatch(row -> row.departsAt().equals(minutes(5)));
    }

    @Test
    void aPersonWhoHasSeenTheFailuresLetsItWaitAgain() {
        settle(1, 8, "SENT", 1);
        settle(1, 2, "REFUSED", 1);
        tickAt(2);

        decide(() -> city.ask(Gates.class).resume(campaign, wave(2).id()));
        assertThat(wave(2).gate()).isEqualTo(GateState.WAITING);
        tickAt(3);

        assertThat(wave(2).gate()).isEqualTo(GateState.OPEN);
        assertThat(told("WaveResumed")).containsExactly(city.coordinator.name());
    }

    private void decide(Runnable work) {
        Acting.as(city.coordinator, work);
    }

    @Test
    void aPersonOpensWhatIsHeld() {
        tickAt(61);

        var leaves =
                Acting.call(
                        city.coordinator,
                        () ->
                                city.ask(Gates.class)
                                        .open(campaign, wave(2).id(), Optional.of(minutes(70))));

        assertThat(leaves).isEqualTo(minutes(70));
        assertThat(wave(2).gate()).isEqualTo(GateState.OPEN);
        assertThat(wave(2).reason()).contains(GateReason.OPENED_BY_HAND);
        assertThat(rows(2)).allMatch(row -> row.departsAt().equals(minutes(70)));
        assertThat(told("WaveOpened")).containsExactly(city.coordinator.name());
        assertThatThrownBy(() ->
                        decide(() ->
                                city.ask(Gates.class)
                                        .open(campaign, wave(2).id(), Optional.empty())))
                .isInstanceOf(WaveNotWaiting.class);
    }

    @Test
    void whatAPersonHoldsDoesNotOpen() {
        decide(() -> city.ask(Gates.class).hold(campaign, wave(2).id()));
        settle(1, 10, "SENT", 1);
        tickAt(2);
        assertThat(wave(2).reason()).contains(GateReason.HELD_BY_HAND);

        decide(() -> city.ask(Gates.class).resume(campaign, wave(2).id()));
        tickAt(3);

        assertThat(wave(2).gate()).isEqualTo(GateState.OPEN);
    }

    @Test
    void aWaveIsNotOpenedForTheDayAfterTomorrow() {
        assertThatThrownBy(() ->
                        decide(() ->
                                city.ask(Gates.class)
                                        .open(
                                                campaign,
                                                wave(2).id(),
                                                Optional.of(minutes(2 * 24 * 60)))))
                .isInstanceOf(GateDelayUnfit.class);
    }

    @Test
    void onlyACoordinatorDecides() {
        assertThatThrownBy(() ->
                        Acting.as(
                                city.reviewer,
                                () -> city.ask(Gates.class).hold(campaign, wave(2).id())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aHaltedCampaignOpensNothingUntilItIsResumed() {
        settle(1, 10, "SENT", 1);
        decide(() -> city.ask(Launch.class).halt(campaign));
        tickAt(2);
        assertThat(wave(2).gate()).isEqualTo(GateState.WAITING);

        decide(() -> city.ask(Launch.class).resume(campaign));
        tickAt(3);

        assertThat(wave(2).gate()).isEqualTo(GateState.OPEN);
        assertThat(rows(2)).allMatch(row -> row.departsAt().equals(minutes(6)));
    }

    @Test
    void aHaltedWaveIsNotOpenedUntilItIsResumed() {
        settle(1, 10, "SENT", 1);
        var scope = new HaltScope.OfWave(CampaignSheets.plan(campaign), wave(2).id().value());
        decide(() -> city.ask(Deliveries.class).halt(scope, ""));
        tickAt(2);
        assertThat(wave(2).gate()).isEqualTo(GateState.WAITING);

        decide(() -> city.ask(Deliveries.class).resume(scope));
        tickAt(3);

        assertThat(wave(2).gate()).isEqualTo(GateState.OPEN);
    }

    @Test
    void aWaveThatWouldLeaveInQuietHoursIsHeldForAPerson() {
        settle(1, 10, "SENT", 1);
        var time = Beijing.at(minutes(6)).toLocalTime();
        decide(() -> city.ask(TimeRules.class).keepQuiet(time.minusHours(1), time.plusHours(1)));
        try {
            tickAt(2);
        } finally {
            decide(() -> city.ask(TimeRules.class).endQuietHours());
        }

        assertThat(wave(2).gate()).isEqualTo(GateState.HELD);
        assertThat(wave(2).reason()).contains(GateReason.FORBIDDEN_TIME);
    }

    @Test
    void twoNodesDecideAtOnceAndOneOpens() throws InterruptedException {
        settle(1, 10, "SENT", 1);
        clock.set(minutes(2));
        var nodes = List.of(gatekeeper(), gatekeeper(), gatekeeper());
        var go = new CountDownLatch(1);
        var threads = new ArrayList<Thread>();
        for (Gatekeeper node : nodes) {
            threads.add(
                    Thread.ofVirtual()
                            .start(() -> {
                                await(go);
                                Acting.as(DESK, node::lookAfterAll);
                            }));
        }
        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(wave(2).gate()).isEqualTo(GateState.OPEN);
        assertThat(told("WaveOpened")).hasSize(1);
    }

    private static void await(CountDownLatch go) {
        try {
            go.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
