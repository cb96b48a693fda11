package city.lianbo.campaign.ui;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.DeskTest;
import city.lianbo.TestCity;
import city.lianbo.campaign.CampaignId;
import city.lianbo.campaign.Campaigns;
import city.lianbo.campaign.Rehearsals;
import city.lianbo.campaign.WaveTerms;
import city.lianbo.delivery.Fault;
import city.lianbo.delivery.Faults;
import city.lianbo.document.Block.LinkSlot;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Acting;
import city.lianbo.shell.Times;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.TableDataCell;
import com.vaadin.flow.component.html.TableRow;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;

@DeskTest
@ViewPackages(classes = RehearsalView.class)
@WithMockUser(roles = "COORDINATOR")
class RehearsalViewTest extends SpringBrowserlessTest {

    @Autowired ApplicationContext desk;
    @Autowired InstantSource clock;
    @Autowired Times times;
    private TestCity city;
    private List<AccountId> accounts;
    private CampaignId campaign;

    @BeforeEach
    void build() {
        city = new TestCity(desk);
        accounts = city.accounts(4);
        var revision = city.article();
        city.adapt(revision, accounts);
        campaign =
                city.campaign(
                        revision.article(),
                        accounts.subList(0, 2),
                        clock.instant().plus(Duration.ofHours(1)));
    }

    private RehearsalView open() {
        return navigate("campaigns/" + campaign + "/rehearsal", RehearsalView.class);
    }

    @Test
    void thePlanLeadsToItsRehearsal() {
        navigate("campaigns/" + campaign, CampaignView.class);

        assertThat(find(Anchor.class).withId("rehearse").single().getHref())
                .isEqualTo("campaigns/" + campaign + "/rehearsal");
    }

    @Test
    void itSaysOnTopThatNothingIsSent() {
        open();

        assertThat(find(Div.class).withClassName("rehearsal-banner").exists()).isTrue();
        assertThat(find(Button.class).withId("begin-rehearsal").single().getText()).contains("2");
    }

    @Test
    void everyFaultCanBeChosenAndHasWords() {
        open();

        @SuppressWarnings("unchecked")
        CheckboxGroup<Fault> faults = find(CheckboxGroup.class).withId("faults").single();
        assertThat(faults.getListDataView().getItems()).containsExactly(Fault.values());
        assertThat(faults.getListDataView().getItems())
                .allSatisfy(fault ->
                        assertThat(faults.getItemLabelGenerator().apply(fault))
                                .isNotBlank()
                                .doesNotContain("delivery.fault"));
    }

    private void showReport(Fault... faults) {
        var report =
                Acting.call(
                        city.coordinator,
                        () ->
                                city.ask(Rehearsals.class)
                                        .rehearse(campaign, new Faults(Set.of(faults), 5)));
        UI.getCurrent().add(new RehearsalPanel(report, times));
    }

    private void addWave(WaveTerms terms, AccountId account) {
        Acting.as(
                city.coordinator,
                () ->
                        city.ask(Campaigns.class)
                                .addWave(
                                        campaign,
                                        clock.instant().plus(Duration.ofHours(2)),
                                        terms,
                                        List.of(account)));
    }

    @Test
    void theReportTellsHowEachAccountGoesOutAndWhoPressesTheButton() {
        addWave(new WaveTerms.DraftOnly(), accounts.get(2));
        addWave(new WaveTerms.Publish(), accounts.get(3));
        open();
        showReport();

        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .contains("群发", "发布", "只放草稿", "草稿已放进公众号的草稿箱，由人在微信后台按下发送，再在这里登记时间和链接。");
        assertThat(find(Div.class).withClassName("rehearsal-to-press").single().getElement())
                .satisfies(box -> assertThat(box.getTextRecursively()).contains("1 个草稿"));
        assertThat(find(Div.class).withClassName("rehearsal-to-phone").exists()).isFalse();
        assertThat(find(TableRow.class).withClassName("rehearsal-trouble").exists()).isFalse();
        assertThat(find(Paragraph.class).withClassName("rehearsal-sum").single().getText())
                .isEqualTo("4 个公众号中会发出 3 个，1 个草稿等人去按；0 个出问题，需要有人处理。");
    }

    private void link() {
        var revision = city.linked(city.article(), LinkSlot.SlotKind.values());
        city.adapt(revision, accounts);
        campaign =
                city.campaign(
                        revision.article(),
                        accounts.subList(0, 2),
                        clock.instant().plus(Duration.ofHours(1)));
        addWave(new WaveTerms.Publish(), accounts.get(2));
    }

    private List<String> linkCells() {
        return find(TableDataCell.class).withClassName("rehearsal-links").all().stream()
                .map(cell -> cell.getElement().getTextRecursively())
                .toList();
    }

    @Test
    void theReportTellsWhichLinksCameAndWhen() {
        link();
        open();
        showReport();

        assertThat(linkCells())
                .hasSize(3)
                .startsWith("排在最前，没有可带的链接", "排在最前，没有可带的链接")
                .last()
                .asString()
                .matches(
                        "首发文章、阅读原文：\\d\\d:\\d\\d:\\d\\d 填入"
                                + "相关阅读：列出 1 个中的 1 个，最后一个 \\d\\d:\\d\\d:\\d\\d");
        assertThat(find(Div.class).withClassName("rehearsal-to-missing").exists()).isFalse();
    }

    @Test
    void theReportTellsWhoMissesTheLinkAndSinceWhen() {
        link();
        open();
        showReport(Fault.NO_CALLBACKS);

        assertThat(linkCells().getLast()).matches(".*没有等到，从 \\d\\d:\\d\\d:\\d\\d 起扣住不发.*");
        assertThat(
                        find(Div.class)
                                .withClassName("rehearsal-to-missing")
                                .single()
                                .getElement()
                                .getTextRecursively())
                .contains("1 个公众号没有等到该带的链接", "起扣住不发");
    }

    @Test
    void whereNothingIsLinkedThereIsNoColumnForIt() {
        open();
        showReport();

        assertThat(linkCells()).isEmpty();
    }

    @Test
    void theReportTellsEachAccountAndWhatToDo() {
        open();
        showReport(Fault.NO_QUOTA);

        assertThat(find(TableRow.class).all()).hasSize(1 + 2);
        assertThat(find(TableRow.class).withClassName("rehearsal-trouble").all())
                .singleElement()
                .satisfies(
                        row -> assertThat(row.getElement().getTextRecursively()).contains("45028"));
        assertThat(find(Paragraph.class).withClassName("rehearsal-sum").single().getText())
                .contains("2", "1");
    }
}
