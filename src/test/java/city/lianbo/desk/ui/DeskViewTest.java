package city.lianbo.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.lianbo.DeskTest;
import city.lianbo.Footers;
import city.lianbo.TestCity;
import city.lianbo.campaign.CampaignId;
import city.lianbo.delivery.Deliveries;
import city.lianbo.desk.Task;
import city.lianbo.platform.Acting;
import city.lianbo.shell.Times;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;

@DeskTest
@ViewPackages(classes = DeskView.class)
@WithMockUser(roles = "COORDINATOR")
class DeskViewTest extends SpringBrowserlessTest {

    @Autowired ApplicationContext desk;
    @Autowired InstantSource clock;

    private TestCity city() {
        return new TestCity(desk);
    }

    private CampaignId campaign(TestCity city) {
        var accounts = city.accounts(2);
        var revision = city.article();
        city.adapt(revision, accounts);
        return city.campaign(
                revision.article(), accounts, clock.instant().plus(Duration.ofHours(1)));
    }

    private String recent(DeskView view, CampaignId campaign) {
        return find(RecentPanel.class, view)
                .single()
                .getElement()
                .getChild(1)
                .getChild(0)
                .getChildren()
                .filter(line -> line.getChild(0).getAttribute("href").endsWith(campaign.toString()))
                .map(Element::getTextRecursively)
                .findFirst()
                .orElse("");
    }

    @Test
    void showsWhatWaitsTodaysSendsAndRecentCampaigns() {
        var view = navigate(DeskView.class);

        assertThat(find(H1.class, view).single().getText()).isEqualTo("我的桌面");
        assertThat(find(H2.class, view).all())
                .extracting(H2::getText)
                .containsExactly("需要你处理", "今天的发送", "最近的联动计划");
    }

    @Test
    void leadsToTheCampaignThatWaits() {
        navigate(DeskView.class);
        // Of its own: a desk with much to do shows the most urgent alone.
        var panel = new WaitingPanel(new Times(clock), clock);

        panel.show(
                List.of(),
                List.of(new Task(Task.Kind.UNAPPROVED, "台风", 2, "campaigns/1", Optional.empty())));

        assertThat(find(Anchor.class, panel).single().getHref()).isEqualTo("campaigns/1");
        assertThat(panel.getElement().getTextRecursively()).contains("2 个公众号还没有审核通过");
    }

    @Test
    void looksAgainWhenSomethingMoved() {
        var city = city();
        var campaign = campaign(city);
        var view = navigate(DeskView.class);
        assertThat(recent(view, campaign)).contains("草案");

        city.approve(campaign);
        city.schedule(campaign);

        await().pollInSameThread()
                .untilAsserted(() -> {
                    MockVaadin.clientRoundtrip();
                    assertThat(recent(view, campaign)).contains("已排期");
                });
    }

    @Test
    void openDesksHearOfEveryDecisionAboutAPlan() {
        var heard = new AtomicInteger();
        var city = city();
        var campaign = campaign(city);
        var registration = desk.getBean(DeskNews.class).subscribe(heard::incrementAndGet);

        city.approve(campaign);
        int afterApproval = heard.get();
        city.schedule(campaign);
        int afterScheduling = heard.get();
        registration.remove();
        city.release(campaign);

        assertThat(afterApproval).isPositive();
        assertThat(afterScheduling).isGreaterThan(afterApproval);
        assertThat(heard).hasValue(afterScheduling);
    }

    @Test
    void stopsEverythingOnlyWhenTheWordWasTypedAndResumes() {
        navigate(DeskView.class);
        test(button("stop-everything")).click();
        var confirm = Footers.button(find(StopDialog.class).single(), "stop-confirm");
        var word = find(TextField.class).withId("stop-word").single();
        test(word).setValue("停");
        boolean tooEarly = confirm.isEnabled();

        test(word).setValue("停止");
        test(confirm).click();
        boolean halted = everythingHalted();
        boolean banner = find(StopPanel.class).single().isVisible();
        boolean stopShown = find(Button.class).withId("stop-everything").exists();
        test(button("resume-everything")).click();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(tooEarly).isFalse();
        assertThat(halted).isTrue();
        assertThat(banner).isTrue();
        assertThat(stopShown).isFalse();
        assertThat(everythingHalted()).isFalse();
        assertThat(find(StopPanel.class).exists()).isFalse();
    }

    @Test
    @WithMockUser(roles = "EDITOR")
    void onlyCoordinatorsAreOfferedToStop() {
        navigate(DeskView.class);

        assertThat(find(Button.class).withId("stop-everything").exists()).isFalse();
    }

    private Button button(String id) {
        return find(Button.class).withId(id).single();
    }

    private boolean everythingHalted() {
        return Acting.call(city().auditor, () -> desk.getBean(Deliveries.class).everythingHalted());
    }
}
