package city.lianbo.campaign.ui;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.DeskTest;
import city.lianbo.Footers;
import city.lianbo.TestCity;
import city.lianbo.campaign.CampaignId;
import city.lianbo.campaign.CampaignSheet;
import city.lianbo.campaign.Campaigns;
import city.lianbo.campaign.GateState;
import city.lianbo.campaign.Launch;
import city.lianbo.campaign.Start;
import city.lianbo.campaign.WaveTerms;
import city.lianbo.delivery.DeliveryRow;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Acting;
import city.lianbo.review.Route;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/// Waves that wait for one another: in the plan as lanes, on the board with what they wait for.
@DeskTest
@ViewPackages(classes = CampaignsView.class)
@WithMockUser(roles = "COORDINATOR")
class WaveViewsTest extends SpringBrowserlessTest {

    @Autowired ApplicationContext desk;
    @Autowired InstantSource clock;
    @Autowired JdbcClient sql;
    private TestCity city;
    private CampaignId campaign;
    private Instant t;

    @BeforeEach
    void build() {
        city = new TestCity(desk);
        var accounts = city.accounts(5);
        var revision = city.article();
        city.adapt(revision, accounts);
        t = clock.instant().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MINUTES);
        campaign = city.campaign(revision.article(), accounts.subList(0, 2), t);
        addWave(5, accounts.subList(2, 4));
    }

    private void addWave(int then, List<AccountId> accounts) {
        Acting.as(
                city.coordinator,
                () -> {
                    city.ask(Campaigns.class)
                            .addWave(
                                    campaign,
                                    new Start.After(
                                            sheet().waves().getLast().id(),
                                            80,
                                            Duration.ofMinutes(then),
                                            t.plus(Duration.ofHours(1)),
                                            OptionalInt.of(10)),
                                    WaveTerms.pushToAll(),
                                    accounts);
                    city.ask(Launch.class).seal(campaign, Route.single());
                });
    }

    private CampaignSheet sheet() {
        return Acting.call(
                city.coordinator, () -> city.ask(Campaigns.class).find(campaign).orElseThrow());
    }

    private CampaignView open() {
        return navigate("campaigns/" + campaign, CampaignView.class);
    }

    private void release() {
        city.launch(campaign);
    }

    private void dragTo(int lane, Instant to) {
        var track = find(LaneTrack.class).all().get(lane);
        ComponentUtil.fireEvent(track, new LaneTrack.Moved(track, true, to.toEpochMilli()));
    }

    private String textOf(Class<? extends Component> type) {
        return find(type).single().getElement().getTextRecursively();
    }

    @Test
    void aLanePerWaveSaysItsTimeOrItsGate() {
        open();

        assertThat(find(LaneTrack.class).all()).hasSize(2);
        assertThat(textOf(WaveLanes.class)).contains("第 1 波").contains("≥ 80% 后 5 分");
        assertThat(find(Span.class).withClassName("lane-gate").all()).hasSize(1);
        assertThat(find(Span.class).withClassName("wave-start").all())
                .extracting(Span::getText)
                .element(1)
                .asString()
                .contains("第 1 波确认 80% 后 5 分钟发出")
                .contains("失败超过 10% 则扣住");
    }

    private List<String> gateFindings() {
        return find(ListItem.class).withClassName("check-gate").all().stream()
                .map(item -> item.getElement().getTextRecursively())
                .toList();
    }

    @Test
    void aGateThatCantOpenInTimeIsAFindingWhilePlanning() {
        open();
        var before = gateFindings();
        var second = sheet().waves().getLast();
        Acting.as(
                city.coordinator,
                () ->
                        city.ask(Campaigns.class)
                                .changeWave(
                                        campaign,
                                        second.id(),
                                        new Start.After(
                                                sheet().waves().getFirst().id(),
                                                80,
                                                Duration.ofMinutes(5),
                                                second.departsAt(),
                                                OptionalInt.empty()),
                                        second.terms(),
                                        second.members().stream()
                                                .map(CampaignSheet.MemberSheet::account)
                                                .toList()));

        open();

        assertThat(before).isEmpty();
        assertThat(gateFindings())
                .singleElement()
                .asString()
                .contains("第 2 波只等到")
                .contains("来不及确认");
    }

    @Test
    void movingALaneSaysWhatFollowsBeforeItIsDone() {
        open();

        dragTo(0, t.plus(Duration.ofMinutes(30)));
        var said = textOf(MoveDialog.class);
        var before = sheet().waves().getFirst().departsAt();
        test(Footers.button(find(MoveDialog.class).single(), "move-wave")).click();

        assertThat(said).contains("第 1 波改为").contains("第 2 波随之移动");
        assertThat(before).isEqualTo(t);
        assertThat(sheet().waves().getFirst().departsAt())
                .isEqualTo(t.plus(Duration.ofMinutes(30)));
        assertThat(sheet().waves().getLast().departsAt()).isEqualTo(t.plus(Duration.ofMinutes(35)));
    }

    @Test
    void anotherDayIsAnotherDaysQuota() {
        open();

        dragTo(0, t.plus(Duration.ofDays(1)));

        assertThat(textOf(MoveDialog.class)).contains("2 个公众号改用");
    }

    @Test
    void aTimeThatIsPastIsNotTaken() {
        open();

        dragTo(0, clock.instant().minus(Duration.ofMinutes(5)));

        assertThat(Footers.button(find(MoveDialog.class).single(), "move-wave").isEnabled())
                .isFalse();
    }

    @Test
    void aScheduledPlanIsNotDragged() {
        city.schedule(campaign);

        open();

        assertThat(find(NativeButton.class).withClassName("lane-handle").exists()).isFalse();
    }

    @Test
    void theDialogSaysTheGateWhileItIsChosen() {
        open();
        test(find(Button.class).withId("add-wave").single()).click();
        @SuppressWarnings("unchecked") // of the kinds of starts
        RadioButtonGroup<Object> kind = find(RadioButtonGroup.class).withId("start-kind").single();
        kind.setValue(kind.getListDataView().getItems().reduce((_, after) -> after).orElseThrow());
        find(TextField.class).withId("gate-minutes").single().setValue("12");

        assertThat(find(Paragraph.class).withClassName("start-words").single().getText())
                .contains("第 2 波确认 100% 后 12 分钟发出");

        find(TextField.class).withId("gate-percent").single().setValue("101");
        assertThat(find(TextField.class).withId("gate-percent").single().isInvalid()).isTrue();
    }

    @Test
    void theBoardSaysWhatAWaveWaitsForAndHowFarThatIs() {
        release();
        sent(0, 1);

        open();

        assertThat(find(WaveCard.class).all()).hasSize(2);
        assertThat(cardText(1)).contains("等待中").contains("第 1 波：50%，需 80%");
        assertThat(cardText(0)).contains("1/2");
    }

    private String cardText(int wave) {
        return find(WaveCard.class).all().get(wave).getElement().getTextRecursively();
    }

    private void sent(int wave, int many) {
        var departure = sheet().waves().get(wave).id().value();
        sql.sql(
                        """
                        update delivery set state = 'SENT', state_since = :now where id in
                         (select d.id from delivery d join delivery_departure p
                            on p.id = d.departure_id where p.wave_id = :wave
                           order by d.id fetch next :many rows only)
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("wave", departure)
                .param("many", many)
                .update();
    }

    private Button onCard(int wave, String className) {
        return find(Button.class, find(WaveCard.class).all().get(wave))
                .withClassName(className)
                .single();
    }

    @Test
    void aPersonHoldsAndLetsWaitAgain() {
        release();
        open();

        test(onCard(1, "hold-wave")).click();
        var held = cardText(1);
        test(onCard(1, "resume-wave")).click();

        assertThat(held).contains("已扣住").contains("人工扣住");
        assertThat(sheet().waves().getLast().gate()).isEqualTo(GateState.WAITING);
    }

    @Test
    void aPersonOpensAfterReadingWhatThatMeans() {
        release();
        open();

        test(onCard(1, "open-wave")).click();
        var dialog = find(OpenWaveDialog.class).single();
        var said = dialog.getElement().getTextRecursively();
        test(Footers.button(dialog, "open-wave")).click();

        assertThat(said).contains("第 1 波：0%，需 80%").contains("不能收回");
        assertThat(sheet().waves().getLast().gate()).isEqualTo(GateState.OPEN);
        assertThat(cardText(1)).contains("人工开闸");
    }

    @Test
    @WithMockUser(roles = "AUDITOR")
    void whoMayNotDecideSeesNoButtons() {
        release();
        open();

        assertThat(find(Button.class).withClassName("open-wave").exists()).isFalse();
        assertThat(find(Button.class).withClassName("hold-wave").exists()).isFalse();
    }

    @Test
    void aCardThatIsPressedShowsItsWaveAlone() {
        release();
        open();
        @SuppressWarnings("unchecked") // the board is the only grid of the page
        Grid<DeliveryRow> board = find(Grid.class).withId("board").single();
        int all = test(board).size();

        test(find(NativeButton.class).withClassName("wave-card-title").all().get(1)).click();
        int second = test(board).size();
        test(find(NativeButton.class).withClassName("wave-card-title").all().get(1)).click();

        assertThat(all).isEqualTo(4);
        assertThat(second).isEqualTo(2);
        assertThat(test(board).size()).isEqualTo(4);
        assertThat(board.getDataProvider().isInMemory()).isFalse();
    }
}
