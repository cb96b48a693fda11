package city.lianbo.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.lianbo.DeskTest;
import city.lianbo.TestCity;
import city.lianbo.account.Quotas;
import city.lianbo.campaign.CampaignId;
import city.lianbo.campaign.CampaignSheet;
import city.lianbo.campaign.Campaigns;
import city.lianbo.campaign.Launch;
import city.lianbo.campaign.Start;
import city.lianbo.campaign.WaveTerms;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Beijing;
import city.lianbo.review.Route;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/// Deliveries that wait for a gate: rows like any other, staged ahead, never armed or claimed before
/// the gate is opened.
@DeskTest
class GatedDepartureTest {

    private static final Duration LEASE = Duration.ofSeconds(30);

    @Autowired private ApplicationContext desk;
    @Autowired private InstantSource clock;
    private TestCity city;
    private CampaignSheet sheet;
    private Instant t;
    private DeliveryRow waiting;

    @BeforeEach
    void release() {
        city = new TestCity(desk);
        var accounts = city.accounts(2);
        var revision = city.article();
        city.adapt(revision, accounts);
        t = clock.instant().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS);
        var campaign = city.campaign(revision.article(), accounts.subList(0, 1), t);
        release(campaign, accounts.get(1));
        sheet = sheet(campaign);
        waiting = rows().stream().filter(this::waits).findFirst().orElseThrow();
    }

    private void release(CampaignId campaign, AccountId follower) {
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
                                    Duration.ofMinutes(5),
                                    t.plus(Duration.ofHours(2)),
                                    OptionalInt.empty()),
                            WaveTerms.pushToAll(),
                            List.of(follower));
                    city.ask(Launch.class).seal(campaign, Route.single());
                });
        city.approve(campaign);
        city.schedule(campaign);
        city.release(campaign);
    }

    private CampaignSheet sheet(CampaignId campaign) {
        return Acting.call(
                city.coordinator, () -> city.ask(Campaigns.class).find(campaign).orElseThrow());
    }

    private List<DeliveryRow> rows() {
        return Acting.call(city.coordinator, () -> city.ask(Deliveries.class).ofPlan(sheet.plan()));
    }

    private boolean waits(DeliveryRow row) {
        return row.wave().equals(sheet.waves().getLast().id().value());
    }

    private Delivery delivery() {
        return city.ask(DeliveryStore.class).find(waiting.id()).orElseThrow();
    }

    private List<Delivery> lease(DeliveryState state) {
        return city.ask(DeliveryStore.class)
                .lease(
                        delivery().departure(),
                        state,
                        clock.instant(),
                        clock.instant().plus(LEASE),
                        99);
    }

    private void note(DeliveryEvent event) {
        var now = clock.instant();
        city.ask(DeliveryStore.class)
                .record(List.of(DeliveryStore.Note.of(delivery(), event, now, now)));
    }

    private void open(Instant at) {
        Acting.as(
                city.coordinator,
                () -> city.ask(Deliveries.class).open(sheet.plan(), waiting.wave(), at));
    }

    @Test
    void itIsPlannedForTheExpectedTimeAndWaitsUntilAfterItsDeadline() {
        assertThat(delivery().departsAt()).isEqualTo(t.plus(Duration.ofMinutes(5)));
        assertThat(delivery().tooLateAt()).isEqualTo(t.plus(Duration.ofMinutes(150)));
    }

    @Test
    void itIsStagedButNeitherArmedNorClaimedBeforeItIsOpened() {
        assertThat(lease(DeliveryState.PLANNED)).hasSize(1);
        note(new DeliveryEvent.Staged("draft", "kept"));
        assertThat(lease(DeliveryState.STAGED)).isEmpty();
        note(new DeliveryEvent.Armed());
        assertThat(claim()).isEmpty();

        open(t.plus(Duration.ofMinutes(9)));

        assertThat(claim()).hasSize(1);
    }

    private List<Delivery> claim() {
        return city.ask(DeliveryStore.class).claim(delivery().departure(), "node", clock.instant());
    }

    @Test
    void onceOpenedItHasTheTimesOfItsOpening() {
        open(t.plus(Duration.ofMinutes(9)));

        assertThat(delivery().departsAt()).isEqualTo(t.plus(Duration.ofMinutes(9)));
        assertThat(delivery().tooLateAt()).isEqualTo(t.plus(Duration.ofMinutes(39)));
    }

    @Test
    void itIsOpenedOnceAndNeverMovedAgain() {
        open(t.plus(Duration.ofMinutes(9)));
        open(t.plus(Duration.ofMinutes(99)));

        assertThat(delivery().departsAt()).isEqualTo(t.plus(Duration.ofMinutes(9)));
    }

    @Test
    void itNeverLeavesSoonerThanTheLastChecksTake() {
        var before = clock.instant();
        open(before.minus(Duration.ofMinutes(9)));

        assertThat(delivery().departsAt()).isAfterOrEqualTo(before.plus(Duration.ofSeconds(60)));
    }

    @Test
    void whatIsHaltedMovesToo() {
        Acting.as(city.coordinator, () -> city.ask(Deliveries.class).halt(sheet.plan()));
        open(t.plus(Duration.ofMinutes(9)));
        Acting.as(city.coordinator, () -> city.ask(Deliveries.class).resume(sheet.plan()));

        assertThat(delivery().state()).isEqualTo(DeliveryState.PLANNED);
        assertThat(delivery().departsAt()).isEqualTo(t.plus(Duration.ofMinutes(9)));
    }

    @Test
    void openedOnAnotherDayItTakesThatDaysQuota() {
        var tomorrow = t.plus(Duration.ofDays(1));
        open(tomorrow);

        assertThat(reserved(t)).isZero();
        assertThat(reserved(tomorrow)).isEqualTo(1);
    }

    private int reserved(Instant at) {
        return city.ask(Quotas.class).of(waiting.account(), Beijing.day(at)).reserved();
    }

    @Test
    void withoutQuotaOnThatDayItAloneIsHeldUp() {
        var tomorrow = t.plus(Duration.ofDays(1));
        Acting.as(
                city.coordinator,
                () ->
                        city.ask(Quotas.class)
                                .recordOutsideSend(waiting.account(), tomorrow, "by hand"));

        open(tomorrow);

        var row = rows().stream().filter(this::waits).findFirst().orElseThrow();
        assertThat(row.problem()).contains("delivery.held.no-quota");
        assertThat(city.ask(Manifest.class).clear(delivery()))
                .isInstanceOf(Manifest.Clearance.Held.class);
    }

    @Test
    void nobodyButACoordinatorOpensIt() {
        assertThatThrownBy(() ->
                        Acting.as(
                                city.reviewer,
                                () ->
                                        city.ask(Deliveries.class)
                                                .open(sheet.plan(), waiting.wave(), t)))
                .isInstanceOf(AccessDeniedException.class);
    }
}
