package city.lianbo.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.DeskTest;
import city.lianbo.Footers;
import city.lianbo.TestCity;
import city.lianbo.account.Accounts;
import city.lianbo.account.Quotas;
import city.lianbo.campaign.CampaignId;
import city.lianbo.campaign.CampaignSheet;
import city.lianbo.campaign.Campaigns;
import city.lianbo.desk.CalendarRow;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import city.lianbo.platform.Beijing;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;

@DeskTest
@ViewPackages(classes = CalendarView.class)
@WithMockUser(roles = "COORDINATOR")
class CalendarViewTest extends SpringBrowserlessTest {

    private static final int DAYS_AHEAD = 3;

    @Autowired ApplicationContext desk;
    @Autowired InstantSource clock;
    private TestCity city;
    private List<AccountId> accounts;
    private LocalDate planned;

    @BeforeEach
    void build() {
        city = new TestCity(desk);
        accounts = city.accounts(2);
        planned = Beijing.day(clock.instant()).plusDays(DAYS_AHEAD);
    }

    private static Instant evening(LocalDate day) {
        return Beijing.instant(day.atTime(18, 30));
    }

    private CampaignId scheduled() {
        var revision = city.article();
        city.adapt(revision, accounts);
        var campaign = city.campaign(revision.article(), accounts, evening(planned));
        city.approve(campaign);
        city.schedule(campaign);
        return campaign;
    }

    private CampaignSheet sheet(CampaignId campaign) {
        return Acting.call(
                city.coordinator, () -> city.ask(Campaigns.class).find(campaign).orElseThrow());
    }

    private Instant departure(CampaignId campaign) {
        return sheet(campaign).waves().getFirst().departsAt();
    }

    private void drag(CampaignId campaign, LocalDate day) {
        navigate(CalendarView.class);
        var drag = find(WaveDrag.class).single();
        ComponentUtil.fireEvent(
                drag,
                new WaveDrag.Dropped(
                        drag,
                        true,
                        campaign.toString(),
                        sheet(campaign).waves().getFirst().id().toString(),
                        day.toString()));
    }

    private void confirm() {
        Acting.as(
                city.coordinator,
                () -> test(Footers.button(find(Dialog.class).single(), "move-wave")).click());
    }

    private String said() {
        return find(Dialog.class).single().getElement().getTextRecursively();
    }

    private String refusal() {
        return find(Notification.class).last().getElement().getTextRecursively();
    }

    @SuppressWarnings("unchecked") // the only grid of the page
    private Grid<CalendarRow> grid() {
        return find(Grid.class).single();
    }

    /// Opens what the first account does on the planned day.
    private void openCell() {
        navigate(CalendarView.class);
        find(TextField.class).all().getFirst().setValue(name());
        var cell = (Button) test(grid()).getCellComponent(0, 1 + DAYS_AHEAD);
        test(cell).click();
    }

    private String name() {
        return Acting.call(
                city.coordinator,
                () -> city.ask(Accounts.class).find(accounts.getFirst()).orElseThrow().name());
    }

    @Test
    void showsTwoWeeksOfEveryAccount() {
        navigate(CalendarView.class);

        assertThat(grid().getColumns()).hasSize(15);
        assertThat(test(grid()).size()).isPositive();
        assertThat(test(grid()).getRow(0).cells()).hasSize(14);
    }

    @Test
    void whatIsDraggedToAnotherDayIsMovedOnceItWasSaidWhatChanges() {
        var campaign = scheduled();

        drag(campaign, planned.plusDays(2));
        var said = said();
        var before = departure(campaign);
        confirm();

        assertThat(said).contains("第 1 波改为").contains("2 个公众号改用").contains("重新排期");
        assertThat(before).isEqualTo(evening(planned));
        assertThat(departure(campaign)).isEqualTo(evening(planned.plusDays(2)));
        assertThat(city.ask(Quotas.class).of(accounts.getFirst(), planned).left()).isEqualTo(1);
    }

    @Test
    void theDialogOfADayMovesTooForThoseWhoDoNotDrag() {
        var campaign = scheduled();
        openCell();
        Consumer<LocalDate> choose =
                day -> {
                    find(DatePicker.class).withId("move-day").single().setValue(day);
                    test(find(Button.class).withId("move-push").single()).click();
                };

        choose.accept(planned);
        boolean sameDay = find(DatePicker.class).withId("move-day").single().isInvalid();
        choose.accept(planned.plusDays(1));
        confirm();

        assertThat(sameDay).isTrue();
        assertThat(departure(campaign)).isEqualTo(evening(planned.plusDays(1)));
    }

    @Test
    void aReleasedCampaignIsNotMovedAndSaysWhy() {
        var campaign = scheduled();
        city.release(campaign);

        drag(campaign, planned.plusDays(1));

        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(refusal()).contains("已经放行").contains("看板");
        assertThat(departure(campaign)).isEqualTo(evening(planned));
    }

    @Test
    void anEditorIsTurnedAwayFromTheCitysCampaign() {
        var campaign = scheduled();
        Actor editor = city.editorOf(accounts.getFirst());

        Acting.as(editor, () -> drag(campaign, planned.plusDays(1)));

        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(refusal()).contains("统筹");
    }

    @Test
    @WithMockUser(roles = "AUDITOR")
    void whoOnlyReadsMovesNothing() {
        var campaign = scheduled();
        openCell();
        boolean offered = find(DatePicker.class).exists();
        drag(campaign, planned.plusDays(1));

        assertThat(offered).isFalse();
        assertThat(departure(campaign)).isEqualTo(evening(planned));
    }
}
