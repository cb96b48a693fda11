package city.lianbo.desk;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.DeskTest;
import city.lianbo.TestCity;
import city.lianbo.account.Quotas;
import city.lianbo.campaign.CampaignId;
import city.lianbo.desk.CalendarCell.Look;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Beijing;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DeskTest
class CityCalendarTest {

    @Autowired private ApplicationContext desk;
    @Autowired private InstantSource clock;
    private TestCity city;
    private List<AccountId> accounts;
    private LocalDate today;

    @BeforeEach
    void build() {
        city = new TestCity(desk);
        accounts = city.accounts(3);
        today = Beijing.day(clock.instant());
    }

    private CampaignId planned(Instant at) {
        var revision = city.article();
        city.adapt(revision, accounts);
        var campaign = city.campaign(revision.article(), accounts, at);
        city.approve(campaign);
        city.schedule(campaign);
        return campaign;
    }

    private CalendarCell cell(AccountId account, LocalDate day) {
        return Acting.call(
                city.coordinator,
                () ->
                        city.ask(CityCalendar.class).rows(today).stream()
                                .filter(row -> row.account().equals(account))
                                .flatMap(row -> row.cells().stream())
                                .filter(cell -> cell.day().equals(day))
                                .findFirst()
                                .orElseThrow());
    }

    private void recordOutside(AccountId account, Instant at) {
        Acting.as(
                city.coordinator,
                () -> city.ask(Quotas.class).recordOutsideSend(account, at, "值班员在公众号后台发布"));
    }

    @Test
    void aPlannedSendStandsInItsBeijingDay() {
        // Seven in the evening in London is the next day in Beijing.
        var justAfterMidnight = Beijing.instant(today.plusDays(3).atTime(0, 5));
        var campaign = planned(justAfterMidnight);

        var cell = cell(accounts.getFirst(), today.plusDays(3));

        assertThat(cell.look()).isEqualTo(Look.PLANNED);
        assertThat(cell.pushes())
                .singleElement()
                .satisfies(push -> assertThat(push.link()).isEqualTo("campaigns/" + campaign));
        assertThat(cell.quota().left()).isZero();
        assertThat(cell(accounts.getFirst(), today.plusDays(2)).look()).isEqualTo(Look.FREE);
    }

    @Test
    void aSendMadeElsewhereUsesTheDayUp() {
        recordOutside(accounts.get(1), Beijing.instant(today.plusDays(5).atTime(9, 0)));

        assertThat(cell(accounts.get(1), today.plusDays(5)).look()).isEqualTo(Look.USED);
        assertThat(cell(accounts.get(2), today.plusDays(5)).look()).isEqualTo(Look.FREE);
    }

    @Test
    void aSendMadeElsewhereAfterSchedulingShowsBeforeTheInstantOfSending() {
        planned(Beijing.instant(today.plusDays(4).atTime(18, 30)));

        recordOutside(accounts.get(2), Beijing.instant(today.plusDays(4).atTime(9, 0)));

        assertThat(cell(accounts.get(2), today.plusDays(4)).look()).isEqualTo(Look.OVERBOOKED);
    }

    @Test
    void twoWeeksAreShownAndTodayIsMarked() {
        var days = Acting.call(city.coordinator, () -> city.ask(CityCalendar.class).days(today));

        assertThat(days).hasSize(CityCalendar.DAYS);
        assertThat(days.getFirst().today()).isTrue();
        assertThat(days.getLast().today()).isFalse();
    }
}
