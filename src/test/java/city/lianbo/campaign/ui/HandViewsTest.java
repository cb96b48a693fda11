package city.lianbo.campaign.ui;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.DeskTest;
import city.lianbo.TestCity;
import city.lianbo.campaign.CampaignId;
import city.lianbo.campaign.WaveTerms;
import city.lianbo.delivery.Deliveries;
import city.lianbo.delivery.DeliveryRow;
import city.lianbo.delivery.DeliveryState;
import city.lianbo.delivery.PlanId;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import city.lianbo.platform.Beijing;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/// Where people say that they pressed the button of a placed draft.
@DeskTest
@ViewPackages(classes = CampaignsView.class)
@WithMockUser(roles = "COORDINATOR")
class HandViewsTest extends SpringBrowserlessTest {

    @Autowired private ApplicationContext desk;
    @Autowired private InstantSource clock;
    @Autowired private JdbcClient sql;
    private TestCity city;
    private CampaignId campaign;
    private Actor editor;

    @BeforeEach
    void handOver() {
        city = new TestCity(desk);
        var accounts = city.accounts(1);
        editor = city.editorOf(accounts.getFirst());
        var revision = city.article();
        city.adapt(revision, accounts);
        campaign =
                city.campaign(
                        revision.article(),
                        accounts,
                        clock.instant().plus(Duration.ofMinutes(3)),
                        new WaveTerms.DraftOnly());
        city.launch(campaign);
        sql.sql("update delivery set state = 'AWAITING_PERSON' where plan_id = ?")
                .param(campaign.value())
                .update();
    }

    private DeliveryRow row() {
        return Acting.call(
                city.auditor,
                () -> city.ask(Deliveries.class).ofPlan(new PlanId(campaign.value())).getFirst());
    }

    private void open(Actor person, Object delivery) {
        Acting.as(
                person,
                () ->
                        UI.getCurrent()
                                .navigate(
                                        "campaigns/" + campaign,
                                        QueryParameters.of("delivery", delivery.toString())));
        roundTrip();
    }

    @Test
    void theAddressOnTheDeskOpensTheFormAndAnEditorOfTheAccountFillsItIn() {
        open(editor, row().id());
        var form = find(HandPanel.class).single();
        form.when.setValue(Beijing.at(clock.instant().minusSeconds(60)).toLocalDateTime());
        form.link.setValue("https://mp.weixin.qq.com/s/by-hand");

        Acting.as(
                editor, () -> test(find(Button.class).withId("pressed-by-hand").single()).click());

        assertThat(row().state()).isEqualTo(DeliveryState.SENT);
        assertThat(row().link()).contains("https://mp.weixin.qq.com/s/by-hand");
        assertThat(find(DeliveryDialog.class).exists()).isFalse();
    }

    @Test
    void theFormIsNotOfferedToAnotherDepartment() {
        var stranger = city.editorOf(new TestCity(desk).accounts(1).getFirst());

        open(stranger, row().id());

        assertThat(find(DeliveryDialog.class).exists()).isTrue();
        assertThat(find(HandPanel.class).exists()).isFalse();
    }

    @Test
    void anAddressWithADeliveryThatIsNotThereOpensThePageAlone() {
        open(editor, UUID.randomUUID());
        boolean unknown = find(DeliveryDialog.class).exists();
        open(editor, "not-an-id");

        assertThat(unknown).isFalse();
        assertThat(find(DeliveryDialog.class).exists()).isFalse();
        assertThat(find(BoardPanel.class).exists()).isTrue();
    }
}
