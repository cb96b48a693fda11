package city.lianbo.campaign.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.lianbo.DeskTest;
import city.lianbo.Footers;
import city.lianbo.TestCity;
import city.lianbo.campaign.CampaignId;
import city.lianbo.campaign.CampaignLine;
import city.lianbo.campaign.CorrectionKind;
import city.lianbo.campaign.Corrections;
import city.lianbo.delivery.DeliveryRow;
import city.lianbo.delivery.DeliveryState;
import city.lianbo.platform.Acting;
import city.lianbo.shell.StatePill;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridTester;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@DeskTest
@ViewPackages(classes = CampaignsView.class)
@WithMockUser(roles = "COORDINATOR")
class CampaignViewsTest extends SpringBrowserlessTest {

    private static final int ACCOUNTS = 3;

    @Autowired ApplicationContext desk;
    @Autowired InstantSource clock;
    @Autowired JdbcClient sql;
    private TestCity city;
    private CampaignId campaign;

    @BeforeEach
    void build() {
        city = new TestCity(desk);
        var accounts = city.accounts(ACCOUNTS);
        var revision = city.article();
        city.adapt(revision, accounts);
        campaign =
                city.campaign(
                        revision.article(), accounts, clock.instant().plus(Duration.ofHours(1)));
    }

    private CampaignView open() {
        return navigate("campaigns/" + campaign, CampaignView.class);
    }

    private boolean offers(String id) {
        return find(Button.class).withId(id).exists();
    }

    private Button button(String id) {
        return find(Button.class).withId(id).single();
    }

    private List<String> stepsReached() {
        return find(ListItem.class).withClassName("reached").all().stream()
                .map(ListItem::getText)
                .toList();
    }

    @Test
    void listsCampaignsAndOffersToBeginOne() {
        var view = navigate(CampaignsView.class);
        @SuppressWarnings("unchecked") // the only grid of the page
        Grid<CampaignLine> list = find(Grid.class, view).single();

        assertThat(test(list).getRow(0).id()).isEqualTo(campaign);
        assertThat(list.getDataProvider().isInMemory()).isFalse();
        assertThat(offers("begin-campaign")).isTrue();
    }

    @Test
    void asksForTheArticleBeforeACampaignBegins() {
        navigate(CampaignsView.class);
        test(button("begin-campaign")).click();

        test(Footers.button(find(Dialog.class).single(), "begin-confirm")).click();

        assertThat(find(ComboBox.class).single().isInvalid()).isTrue();
    }

    @Test
    @WithMockUser(roles = "AUDITOR")
    void onlyCoordinatorsAreOfferedToChangeAnything() {
        navigate(CampaignsView.class);
        boolean begin = offers("begin-campaign");
        open();

        assertThat(begin).isFalse();
        assertThat(offers("add-wave")).isFalse();
        assertThat(offers("schedule-campaign")).isFalse();
    }

    @Test
    void aDraftShowsItsWavesWhatIsMissingAndTheNextStep() {
        open();

        assertThat(find(PlanPanel.class).exists()).isTrue();
        assertThat(find(BoardPanel.class).exists()).isFalse();
        assertThat(find(Span.class).withClassName("chip-sealed").all()).hasSize(ACCOUNTS);
        assertThat(find(ListItem.class).withClassName("check-bad").all())
                .singleElement()
                .extracting(item -> item.getElement().getTextRecursively())
                .asString()
                .contains("Voice");
        assertThat(offers("add-wave")).isTrue();
        assertThat(offers("schedule-campaign")).isTrue();
        assertThat(stepsReached()).hasSize(1);
    }

    @Test
    void anApprovedDraftPassesEveryCheck() {
        city.approve(campaign);

        open();

        assertThat(find(Span.class).withClassName("chip-approved").all()).hasSize(ACCOUNTS);
        assertThat(find(ListItem.class).withClassName("check-bad").exists()).isFalse();
        assertThat(stepsReached()).hasSize(2);
    }

    @Test
    void aScheduledCampaignIsReleasedOnlyWhenAllIsApproved() {
        city.schedule(campaign);
        open();
        boolean tooEarly = button("release-campaign").isEnabled();
        city.approve(campaign);

        open();
        test(button("release-campaign")).click();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(tooEarly).isFalse();
        assertThat(stepsReached()).hasSize(4);
        assertThat(find(PlanPanel.class).exists()).isFalse();
        assertThat(find(BoardPanel.class).exists()).isTrue();
    }

    @Test
    void theBoardCountsWhatIsSentAndShowsFailuresFirst() {
        released();
        turnOne(DeliveryState.REFUSED, "delivery.problem.refused", 45028);
        turnOne(DeliveryState.SENT, "", 0);

        open();

        assertThat(find(Span.class).withId("board-count").single().getText())
                .contains("1")
                .contains("3");
        assertThat(board().size()).isEqualTo(ACCOUNTS);
        assertThat(board().getRow(0).state()).isEqualTo(DeliveryState.REFUSED);
        assertThat(board().getRow(2).state()).isEqualTo(DeliveryState.SENT);
        assertThat(board().getCellText(0, 3)).contains("45028").contains("→");
    }

    @Test
    void aDeliveryTellsItsStepsAndOffersToSendAgainAfterARefusal() {
        released();
        turnOne(DeliveryState.REFUSED, "delivery.problem.refused", 45028);
        open();

        board().clickRow(0);

        var dialog = find(DeliveryDialog.class).single();
        assertThat(find(StatePill.class, dialog).exists()).isTrue();
        assertThat(Footers.buttons(dialog)).extracting(Button::getText).contains("再发一次");
    }

    @Test
    void aDeliveryTellsWhatWeChatChangedOfItsDraft() {
        released();
        turnOne(DeliveryState.REFUSED, "delivery.problem.refused", 45028);
        open();
        var row = board().getRow(0);
        sql.sql(
                        """
                        insert into delivery_round_trip (delivery_id, checked_at, blocks)
                        values (:id, :at, 14)
                        """)
                .param("id", row.id().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        sql.sql(
                        """
                        insert into delivery_round_trip_change
                          (delivery_id, position, article, block, changes, sent, kept)
                        values (:id, 0, 1, 3, 'LINK', '见 ↗ https://example.com', '见'),
                               (:id, 1, 1, 5, 'STYLE', 'p position:fixed', '')
                        """)
                .param("id", row.id().value())
                .update();

        board().clickRow(0);

        var kept = find(KeptPanel.class).single();
        assertThat(kept.getElement().getTextRecursively())
                .contains("14")
                .contains("第 3 块")
                .contains("https://example.com")
                .contains("样式");
        assertThat(find(Span.class, kept).withClassName("kept-holds").all()).hasSize(1);
        assertThat(find(Span.class, kept).withClassName("kept-told").all()).hasSize(1);
    }

    @Test
    void haltsWhatHasNotLeftAndResumes() {
        released();
        open();

        test(button("halt-board")).click();
        var dialog = find(HaltDialog.class).single();
        var confirm = Footers.button(dialog, "typed-confirm");
        boolean tooEarly = confirm.isEnabled();
        test(find(TextField.class).withId("typed-word").single()).setValue("停止");
        test(confirm).click();
        var halted = states();
        test(button("resume-OfPlan")).click();

        assertThat(tooEarly).isFalse();
        assertThat(halted).containsOnly(DeliveryState.HALTED);
        assertThat(states()).doesNotContain(DeliveryState.HALTED);
    }

    @Test
    void whatMayHaveLeftIsNamedWhenAHaltStands() {
        released();
        turnOne(DeliveryState.ACCEPTED, "", 0);
        open();

        test(button("halt-board")).click();
        test(find(TextField.class).withId("typed-word").single()).setValue("停止");
        test(Footers.button(find(HaltDialog.class).single(), "typed-confirm")).click();

        assertThat(find(Div.class).withClassName("board-left").single().getElement())
                .satisfies(line ->
                        assertThat(line.getTextRecursively()).contains("Voice").contains("1 个"));
    }

    @Test
    void aSendThatWaitsForThePhoneRunsDownWithWhomToCall() {
        released();
        turnOne(DeliveryState.AWAITING_PHONE, "", 0);
        sql.sql("update delivery set accepted_at = :at where state = 'AWAITING_PHONE'")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();

        open();

        var line = find(Div.class).withClassName("board-phone").single();
        assertThat(line.getElement().getTextRecursively()).contains("Voice").contains("29:");
    }

    @Test
    void aRecallShowsItsConsequencesAndAsksForAWordBeforeItIsAskedFor() {
        released();
        turnOne(DeliveryState.SENT, "", 0);
        sql.sql("update delivery set msg_id = 4711 where state = 'SENT' and plan_id = :plan")
                .param("plan", campaign.value())
                .update();
        open();

        test(button("recall-board")).click();
        var dialog = find(RecallDialog.class).single();
        var consequences = find(UnorderedList.class, dialog).all().getFirst();
        assertThat(consequences.getElement().getTextRecursively())
                .contains("卡片仍留在粉丝的会话里", "不会退还", "10 次")
                .doesNotContain("发布不占用");
        var confirm = Footers.button(dialog, "typed-confirm");
        test(find(TextField.class).withId("typed-word").single()).setValue("删除");
        boolean withoutChoice = confirm.isEnabled();
        test(button("recall-all")).click();
        test(confirm).click();

        assertThat(withoutChoice).isFalse();
        assertThat(
                        sql.sql("select count(*) from delivery_recall where plan_id = :plan")
                                .param("plan", campaign.value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
        assertThat(find(Div.class).withClassName("board-recall").all()).hasSize(1);
    }

    @Test
    void aCorrectionIsBegunFromASentCampaignAndLinkedBothWays() {
        released();
        open();
        test(button("correct-board")).click();
        boolean asked = find(CorrectionDialog.class).exists();
        var begun =
                Acting.<CampaignId, RuntimeException>call(
                        city.coordinator,
                        () ->
                                city.ask(Corrections.class)
                                        .begin(campaign, CorrectionKind.CORRECT, "Set right"));
        var later =
                navigate("campaigns/" + begun, CampaignView.class)
                        .getElement()
                        .getTextRecursively();
        boolean offered = offers("take-over-waves");
        var earlier = open().getElement().getTextRecursively();

        assertThat(asked).isTrue();
        assertThat(later).contains("Campaign").contains("更正");
        assertThat(offered).isTrue();
        assertThat(earlier).contains("本计划的更正");
    }

    @Test
    void anUnknownCampaignIsNotFound() {
        var address = "campaigns/" + UUID.randomUUID();

        assertThatThrownBy(() -> navigate(address, CampaignView.class))
                .hasMessageContaining("NotFound");
    }

    private void released() {
        city.launch(campaign);
    }

    private GridTester<Grid<DeliveryRow>, DeliveryRow> board() {
        @SuppressWarnings("unchecked") // the board is the only grid of the page
        Grid<DeliveryRow> grid = find(Grid.class).withId("board").single();
        return test(grid);
    }

    private List<DeliveryState> states() {
        return IntStream.range(0, board().size())
                .mapToObj(index -> board().getRow(index).state())
                .toList();
    }

    /// One of those that are still planned.
    private void turnOne(DeliveryState state, String problem, int code) {
        sql.sql(
                        """
                        update delivery set state = :state, problem = :problem, problem_code = :code
                         where id = (select id from delivery
                                      where plan_id = :plan and state = 'PLANNED'
                                      order by id limit 1)
                        """)
                .param("state", state.name())
                .param("problem", problem.isEmpty() ? null : problem)
                .param("code", code)
                .param("plan", campaign.value())
                .update();
    }
}
