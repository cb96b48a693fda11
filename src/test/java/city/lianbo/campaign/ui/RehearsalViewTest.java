package city.lianbo.campaign.ui;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.DeskTest;
import city.lianbo.TestCity;
import city.lianbo.campaign.CampaignId;
import city.lianbo.campaign.Rehearsals;
import city.lianbo.delivery.Fault;
import city.lianbo.delivery.Faults;
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
import com.vaadin.flow.component.html.TableRow;
import java.time.Duration;
import java.time.InstantSource;
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
    private CampaignId campaign;

    @BeforeEach
    void build() {
        city = new TestCity(desk);
        var accounts = city.accounts(3);
        var revision = city.article();
        city.adapt(revision, accounts);
        campaign =
                city.campaign(
                        revision.article(), accounts, clock.instant().plus(Duration.ofHours(1)));
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
        assertThat(find(Button.class).withId("begin-rehearsal").single().getText()).contains("3");
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

    @Test
    void theReportTellsEachAccountAndWhatToDo() {
        open();
        var report =
                Acting.call(
                        city.coordinator,
                        () ->
                                city.ask(Rehearsals.class)
                                        .rehearse(campaign, new Faults(Set.of(Fault.NO_QUOTA), 5)));
        UI.getCurrent().add(new RehearsalPanel(report, times));

        assertThat(find(TableRow.class).all()).hasSize(1 + 3);
        assertThat(find(TableRow.class).withClassName("rehearsal-trouble").all())
                .singleElement()
                .satisfies(
                        row -> assertThat(row.getElement().getTextRecursively()).contains("45028"));
        assertThat(find(Paragraph.class).withClassName("rehearsal-sum").single().getText())
                .contains("2", "3", "1");
    }
}
