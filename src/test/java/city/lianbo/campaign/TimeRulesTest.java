package city.lianbo.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.lianbo.DeskTest;
import city.lianbo.TestCity;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import city.lianbo.platform.Beijing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/// The city's days and hours without sends, far enough in the future to stand in nobody's way.
@DeskTest
class TimeRulesTest {

    private static final LocalDate FIRST = LocalDate.of(2041, 6, 7);
    private static final LocalDate LAST = LocalDate.of(2041, 6, 9);

    @Autowired private ApplicationContext desk;
    private final List<BlackoutId> entered = new ArrayList<>();
    private TestCity city;
    private List<AccountId> accounts;

    @BeforeEach
    void build() {
        city = new TestCity(desk);
        accounts = city.accounts(2);
    }

    @AfterEach
    void liftWhatWasEntered() {
        Acting.as(
                city.administrator,
                () -> {
                    entered.forEach(city.ask(TimeRules.class)::liftBlackout);
                    city.ask(TimeRules.class).endQuietHours();
                });
    }

    private void blackOut(Actor person, LocalDate first, LocalDate last, String reason) {
        entered.add(
                Acting.call(person, () -> city.ask(TimeRules.class).blackOut(first, last, reason)));
    }

    private CampaignId campaign(Instant departsAt) {
        var revision = city.article();
        city.adapt(revision, accounts);
        var campaign = city.campaign(revision.article(), accounts, departsAt);
        city.approve(campaign);
        return campaign;
    }

    private static Instant noon(LocalDate day) {
        return Beijing.instant(day.atTime(LocalTime.NOON));
    }

    private CampaignState state(CampaignId campaign) {
        return Acting.call(
                city.coordinator,
                () -> city.ask(Campaigns.class).find(campaign).orElseThrow().state());
    }

    @Test
    void nothingIsScheduledForABlackoutDay() {
        blackOut(city.administrator, FIRST, LAST, "高考");
        var campaign = campaign(noon(LAST));

        assertThatThrownBy(() -> city.schedule(campaign))
                .isInstanceOf(DepartureForbidden.class)
                .hasMessageContaining("2041-06-07");
        assertThat(state(campaign)).isEqualTo(CampaignState.DRAFT);
    }

    @Test
    void theDayAfterIsFree() {
        blackOut(city.administrator, FIRST, LAST, "高考");
        var campaign = campaign(noon(LAST.plusDays(1)));

        city.schedule(campaign);

        assertThat(state(campaign)).isEqualTo(CampaignState.SCHEDULED);
    }

    @Test
    void aCampaignThatANamedPersonDeclaredUrgentIsNotHeld() {
        blackOut(city.administrator, FIRST, LAST, "高考");
        var campaign = campaign(noon(FIRST));
        Acting.as(city.coordinator, () -> city.ask(Urgency.class).declare(campaign, "台风红色预警"));

        city.schedule(campaign);

        assertThat(state(campaign)).isEqualTo(CampaignState.SCHEDULED);
    }

    @Test
    void nothingIsScheduledForQuietHours() {
        Acting.as(
                city.coordinator,
                () ->
                        city.ask(TimeRules.class)
                                .keepQuiet(LocalTime.of(11, 30), LocalTime.of(13, 0)));
        var campaign = campaign(noon(FIRST));

        assertThatThrownBy(() -> city.schedule(campaign)).isInstanceOf(DepartureForbidden.class);
    }

    @Test
    void urgencyNeedsAReasonAndADraft() {
        var campaign = campaign(noon(FIRST));

        assertThatThrownBy(() ->
                        Acting.as(
                                city.coordinator,
                                () -> city.ask(Urgency.class).declare(campaign, "  ")))
                .isInstanceOf(UrgentReasonMissing.class);
        city.schedule(campaign);
        assertThatThrownBy(() ->
                        Acting.as(
                                city.coordinator,
                                () -> city.ask(Urgency.class).declare(campaign, "台风")))
                .isInstanceOf(CampaignNotDraft.class);
    }

    @Test
    void onlyCoordinatorsAndAdministratorsChangeTheRules() {
        assertThatThrownBy(() -> blackOut(city.reviewer, FIRST, LAST, "高考"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> blackOut(city.auditor, FIRST, LAST, "高考"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void daysInTheWrongOrderTooManyOrWithoutReasonAreRefused() {
        assertThatThrownBy(() -> blackOut(city.administrator, LAST, FIRST, "高考"))
                .isInstanceOf(BlackoutUnfit.class);
        assertThatThrownBy(() -> blackOut(city.administrator, FIRST, FIRST.plusYears(1), "高考"))
                .isInstanceOf(BlackoutUnfit.class);
        assertThatThrownBy(() -> blackOut(city.administrator, FIRST, LAST, " "))
                .isInstanceOf(BlackoutUnfit.class);
    }
}
