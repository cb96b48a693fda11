package city.lianbo.campaign.ui;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.DeskTest;
import city.lianbo.TestCity;
import city.lianbo.campaign.CampaignId;
import city.lianbo.campaign.Campaigns;
import city.lianbo.campaign.Launch;
import city.lianbo.campaign.Linking;
import city.lianbo.campaign.WaveTerms;
import city.lianbo.delivery.DeliveryRow;
import city.lianbo.delivery.LateLinks;
import city.lianbo.delivery.LinkRule;
import city.lianbo.delivery.SlotState;
import city.lianbo.document.Block.LinkSlot;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Acting;
import city.lianbo.review.Route;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/// The plan's links, and the links of one delivery, as people see them.
@DeskTest
@ViewPackages(classes = CampaignsView.class)
@WithMockUser(roles = "COORDINATOR")
class LinkViewsTest extends SpringBrowserlessTest {

    @Autowired ApplicationContext desk;
    @Autowired InstantSource clock;
    @Autowired JdbcClient sql;
    private TestCity city;
    private List<AccountId> accounts;
    private CampaignId campaign;

    @BeforeEach
    void build() {
        city = new TestCity(desk);
        accounts = city.accounts(2);
        var revision = city.linked(city.article(), LinkSlot.SlotKind.LEAD);
        city.adapt(revision, accounts);
        var begin = clock.instant().plus(Duration.ofHours(1));
        campaign = city.campaign(revision.article(), accounts.subList(0, 1), begin);
        Acting.as(
                city.coordinator,
                () -> {
                    city.ask(Campaigns.class)
                            .addWave(
                                    campaign,
                                    begin.plus(Duration.ofMinutes(30)),
                                    WaveTerms.pushToAll(),
                                    accounts.subList(1, 2));
                    city.ask(Launch.class).seal(campaign, Route.single());
                });
    }

    private void open() {
        navigate("campaigns/" + campaign, CampaignView.class);
    }

    @SuppressWarnings("unchecked") // the only radio buttons of the page
    private RadioButtonGroup<LinkRule> rule() {
        return find(RadioButtonGroup.class).withId("link-rule").single();
    }

    @Test
    void thePlanWarnsOfALeadWhoseCallbackWasNeverHeard() {
        open();

        assertThat(find(LinkPanel.class).exists()).isTrue();
        assertThat(find(ListItem.class, find(LinkPanel.class).single()).all())
                .anyMatch(item -> item.getClassNames().contains("check-bad"));
    }

    private void prove(AccountId account) {
        sql.sql("insert into wechat_callback_proof (account, heard_at) values (?, ?)")
                .params(account.value(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private Optional<ListItem> unproven() {
        return find(ListItem.class).withId("lead-unproven").all().stream().findFirst();
    }

    @Test
    void theChecksNameTheLeadWhoseLinkNobodyWillTellAndLeadToItsPage() {
        open();

        var finding = unproven().orElseThrow();
        assertThat(finding.getElement().getTextRecursively()).contains("Voice").contains("回调");
        assertThat(find(Anchor.class, finding).single().getHref())
                .isEqualTo("accounts/" + accounts.getFirst());
    }

    @Test
    void aProvenCallbackIsNoFinding() {
        prove(accounts.getFirst());

        open();

        assertThat(unproven()).isEmpty();
    }

    @Test
    void aLeadThatIsPublishedTellsItsLinkWithoutACallback() {
        Acting.as(
                city.coordinator,
                () -> {
                    var campaigns = city.ask(Campaigns.class);
                    var wave = campaigns.find(campaign).orElseThrow().waves().getFirst();
                    campaigns.changeWave(
                            campaign,
                            wave.id(),
                            wave.start(),
                            new WaveTerms.Publish(),
                            accounts.subList(0, 1));
                });

        open();

        assertThat(unproven()).isEmpty();
    }

    @Test
    void theChosenRuleIsKeptAndShownWithItsConsequence() {
        open();

        test(rule()).selectItem(rule().getItemLabelGenerator().apply(LinkRule.HOLD));

        var terms = Acting.call(city.coordinator, () -> city.ask(Linking.class).of(campaign));
        assertThat(terms.rule()).isEqualTo(LinkRule.HOLD);
        assertThat(rule().getValue()).isEqualTo(LinkRule.HOLD);
    }

    @Test
    @WithMockUser(roles = "AUDITOR")
    void onlyCoordinatorsAreOfferedToChoose() {
        open();

        assertThat(find(LinkPanel.class).exists()).isTrue();
        assertThat(find(RadioButtonGroup.class).exists()).isFalse();
    }

    private DeliveryRow openLater() {
        city.approve(campaign);
        city.schedule(campaign);
        open();
        @SuppressWarnings("unchecked") // the only grid of the board
        Grid<DeliveryRow> board = find(Grid.class).withId("board").single();
        for (int index = 0; index < 2; index++) {
            var row = test(board).getRow(index);
            if (row.account().equals(accounts.get(1))) {
                test(board).clickRow(index);
                return row;
            }
        }
        throw new AssertionError("the later delivery is not on the board");
    }

    private SlotState stateOf(DeliveryRow row) {
        return Acting.call(city.coordinator, () -> city.ask(LateLinks.class).of(row.id()))
                .getFirst()
                .state();
    }

    @Test
    void anOpenLinkIsPastedWhereItIsShown() {
        var row = openLater();
        assertThat(find(Span.class).withClassName("slot-OPEN").exists()).isTrue();

        test(find(TextField.class).withId("paste-link").single())
                .setValue("https://mp.weixin.qq.com/s/lead");
        test(find(Button.class).withId("keep-link").single()).click();

        assertThat(stateOf(row)).isEqualTo(SlotState.PASTED);
    }

    @Test
    void anAddressElsewhereIsRefusedAtTheField() {
        var row = openLater();

        test(find(TextField.class).withId("paste-link").single())
                .setValue("https://example.org/s/lead");
        test(find(Button.class).withId("keep-link").single()).click();

        assertThat(find(TextField.class).withId("paste-link").single().isInvalid()).isTrue();
        assertThat(stateOf(row)).isEqualTo(SlotState.OPEN);
    }
}
