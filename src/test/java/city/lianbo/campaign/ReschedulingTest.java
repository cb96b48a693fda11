package city.lianbo.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.lianbo.DeskTest;
import city.lianbo.TestCity;
import city.lianbo.account.QuotaUsedUp;
import city.lianbo.account.Quotas;
import city.lianbo.article.RevisionRow;
import city.lianbo.delivery.Deliveries;
import city.lianbo.delivery.DeliveryRow;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Beijing;
import city.lianbo.review.Route;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Putting what is planned on days on which it can leave.
@DeskTest
class ReschedulingTest {

    private static final LocalDate DAY = LocalDate.of(2043, 3, 10);

    @Autowired private ApplicationContext desk;
    @Autowired private JdbcClient sql;
    @Autowired private InstantSource clock;
    private final List<BlackoutId> entered = new ArrayList<>();
    private TestCity city;
    private List<AccountId> accounts;
    private RevisionRow revision;

    @BeforeEach
    void build() {
        city = new TestCity(desk);
        accounts = city.accounts(2);
        revision = city.article();
        city.adapt(revision, accounts);
    }

    @AfterEach
    void liftWhatWasEntered() {
        Acting.as(
                city.administrator, () -> entered.forEach(city.ask(TimeRules.class)::liftBlackout));
    }

    private static Instant noon(LocalDate day) {
        return Beijing.instant(day.atTime(LocalTime.NOON));
    }

    private void usedUp(AccountId account, LocalDate day) {
        Acting.as(
                city.coordinator,
                () -> city.ask(Quotas.class).recordOutsideSend(account, noon(day), "在公众号后台发布"));
    }

    private void blackOut(LocalDate first, LocalDate last) {
        entered.add(
                Acting.call(
                        city.administrator,
                        () -> city.ask(TimeRules.class).blackOut(first, last, "高考")));
    }

    /// One wave at noon.
    private CampaignId planned(List<AccountId> senders) {
        return city.campaign(revision.article(), senders, noon(DAY));
    }

    /// The second account five minutes after the first was confirmed.
    private CampaignId linked() {
        var campaign = planned(accounts.subList(0, 1));
        Acting.as(
                city.coordinator,
                () -> {
                    city.ask(Campaigns.class)
                            .addWave(
                                    campaign,
                                    new Start.After(
                                            sheet(campaign).waves().getFirst().id(),
                                            100,
                                            Duration.ofMinutes(5),
                                            noon(DAY).plus(Duration.ofHours(1)),
                                            OptionalInt.empty()),
                                    WaveTerms.pushToAll(),
                                    accounts.subList(1, 2));
                    city.ask(Launch.class).seal(campaign, Route.single());
                });
        return campaign;
    }

    private CampaignSheet sheet(CampaignId campaign) {
        return Acting.call(
                city.coordinator, () -> city.ask(Campaigns.class).find(campaign).orElseThrow());
    }

    private Rescheduling rescheduling() {
        return city.ask(Rescheduling.class);
    }

    private LocalDate next(CampaignId campaign) {
        var sheet = sheet(campaign);
        return Acting.call(
                city.coordinator,
                () ->
                        Beijing.day(
                                rescheduling()
                                        .next(sheet, sheet.waves().getLast().id())
                                        .orElseThrow()
                                        .to()));
    }

    private void move(CampaignId campaign, LocalDate day) {
        var sheet = sheet(campaign);
        Acting.as(
                city.coordinator,
                () ->
                        rescheduling()
                                .move(
                                        campaign,
                                        rescheduling()
                                                .toDay(sheet, sheet.waves().getLast().id(), day)));
    }

    private List<Instant> departures(CampaignId campaign) {
        return Acting.call(
                        city.coordinator,
                        () -> city.ask(Deliveries.class).ofPlan(sheet(campaign).plan()))
                .stream()
                .map(DeliveryRow::departsAt)
                .distinct()
                .toList();
    }

    private int left(AccountId account, LocalDate day) {
        return city.ask(Quotas.class).of(account, day).left();
    }

    @Test
    void theNextDayHasQuotaForEveryAccountAndIsNoBlackoutDay() {
        var campaign = planned(accounts);
        usedUp(accounts.getFirst(), DAY);
        usedUp(accounts.getLast(), DAY.plusDays(1));
        blackOut(DAY.plusDays(2), DAY.plusDays(3));

        assertThat(next(campaign)).isEqualTo(DAY.plusDays(4));
    }

    @Test
    void anUrgentCampaignDoesNotMindBlackoutDays() {
        var campaign = planned(accounts);
        blackOut(DAY.plusDays(1), DAY.plusDays(3));
        var before = next(campaign);
        Acting.as(city.coordinator, () -> city.ask(Urgency.class).declare(campaign, "台风红色预警"));

        assertThat(before).isEqualTo(DAY.plusDays(4));
        assertThat(next(campaign)).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void aServiceAccountWithoutQuotaWaitsForTheNextMonth() {
        sql.sql("update account set kind = 'SERVICE' where id = ?")
                .param(accounts.getFirst().value())
                .update();
        for (int day = 1; day <= 4; day++) {
            usedUp(accounts.getFirst(), LocalDate.of(2043, 3, day));
        }

        assertThat(next(planned(accounts))).isEqualTo(LocalDate.of(2043, 4, 1));
    }

    @Test
    void aDayThatIsPastIsNotNamed() {
        var campaign =
                city.campaign(
                        revision.article(),
                        accounts,
                        clock.instant().minus(Duration.ofDays(60)).plus(Duration.ofHours(1)));

        assertThat(next(campaign))
                .isEqualTo(Beijing.day(clock.instant().plus(Duration.ofHours(1))));
    }

    @Test
    void whereNoDayIsFreeNoneIsNamed() {
        var campaign = planned(accounts.subList(0, 1));
        blackOut(DAY.plusDays(1), DAY.plusDays(40));

        var sheet = sheet(campaign);
        assertThat(
                        Acting.call(
                                city.coordinator,
                                () -> rescheduling().next(sheet, sheet.waves().getFirst().id())))
                .isEmpty();
    }

    @Test
    void whatConflictsIsNamedByItsWave() {
        var campaign = linked();
        usedUp(accounts.getLast(), DAY);

        var conflicts =
                Acting.call(city.coordinator, () -> rescheduling().conflicts(sheet(campaign)));

        assertThat(conflicts).containsOnlyKeys(sheet(campaign).waves().getLast().id());
    }

    @Test
    void aWaveThatWaitsMovesWithTheOneThatBeginsAndDeadlinesMoveAlong() {
        var campaign = linked();
        usedUp(accounts.getLast(), DAY);
        var day = next(campaign);

        move(campaign, day);

        var waves = sheet(campaign).waves();
        assertThat(day).isEqualTo(DAY.plusDays(1));
        assertThat(waves.getFirst().departsAt()).isEqualTo(noon(day));
        assertThat(waves.getLast().departsAt()).isEqualTo(noon(day).plus(Duration.ofMinutes(5)));
        assertThat(((Start.After) waves.getLast().start()).deadline())
                .isEqualTo(noon(day).plus(Duration.ofHours(1)));
    }

    @Test
    void aScheduledCampaignIsScheduledAnewForItsNewDayAndKeepsItsApprovals() {
        var campaign = planned(accounts);
        city.approve(campaign);
        city.schedule(campaign);

        move(campaign, DAY.plusDays(2));

        assertThat(sheet(campaign).state()).isEqualTo(CampaignState.SCHEDULED);
        assertThat(sheet(campaign).everyAccountIsApproved()).isTrue();
        assertThat(departures(campaign)).containsExactly(noon(DAY.plusDays(2)));
        assertThat(left(accounts.getFirst(), DAY)).isEqualTo(1);
        assertThat(left(accounts.getFirst(), DAY.plusDays(2))).isZero();
    }

    @Test
    void whereTheNewDayIsRefusedEverythingStays() {
        var campaign = planned(accounts);
        city.approve(campaign);
        city.schedule(campaign);
        usedUp(accounts.getLast(), DAY.plusDays(1));

        assertThatThrownBy(() -> move(campaign, DAY.plusDays(1))).isInstanceOf(QuotaUsedUp.class);

        assertThat(sheet(campaign).state()).isEqualTo(CampaignState.SCHEDULED);
        assertThat(departures(campaign)).containsExactly(noon(DAY));
        assertThat(left(accounts.getFirst(), DAY)).isZero();
        assertThat(left(accounts.getFirst(), DAY.plusDays(1))).isEqualTo(1);
    }

    @Test
    void aReleasedCampaignIsNotMoved() {
        var campaign = planned(accounts);
        city.launch(campaign);

        assertThatThrownBy(() -> move(campaign, DAY.plusDays(1)))
                .isInstanceOf(CampaignLeavesAlready.class);
        assertThat(departures(campaign)).containsExactly(noon(DAY));
    }

    @Test
    void whatACampaignReservedItselfIsNotInItsWay() {
        sql.sql("update account set kind = 'SERVICE' where id = ?")
                .param(accounts.getFirst().value())
                .update();
        var campaign = planned(accounts.subList(0, 1));
        city.approve(campaign);
        city.schedule(campaign);
        for (int day = 1; day <= 3; day++) {
            usedUp(accounts.getFirst(), LocalDate.of(2043, 3, day));
        }

        assertThat(next(campaign)).isEqualTo(DAY.plusDays(1));
        move(campaign, DAY.plusDays(1));
        assertThat(departures(campaign)).containsExactly(noon(DAY.plusDays(1)));
    }
}
