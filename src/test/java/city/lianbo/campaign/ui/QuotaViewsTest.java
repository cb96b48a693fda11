package city.lianbo.campaign.ui;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.DeskTest;
import city.lianbo.Footers;
import city.lianbo.TestCity;
import city.lianbo.account.Quotas;
import city.lianbo.campaign.CampaignId;
import city.lianbo.campaign.Campaigns;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Beijing;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;

/// Conflicts of quota in a plan, and the way out of them.
@DeskTest
@ViewPackages(classes = CampaignsView.class)
@WithMockUser(roles = "COORDINATOR")
class QuotaViewsTest extends SpringBrowserlessTest {

    private static final LocalDate DAY = LocalDate.of(2043, 5, 12);

    @Autowired private ApplicationContext desk;
    private TestCity city;
    private List<AccountId> accounts;
    private CampaignId campaign;

    @BeforeEach
    void build() {
        city = new TestCity(desk);
        accounts = city.accounts(2);
        var revision = city.article();
        city.adapt(revision, accounts);
        campaign = city.campaign(revision.article(), accounts, noon(DAY));
    }

    private static Instant noon(LocalDate day) {
        return Beijing.instant(day.atTime(LocalTime.NOON));
    }

    private void usedUp(LocalDate day) {
        Acting.as(
                city.coordinator,
                () ->
                        city.ask(Quotas.class)
                                .recordOutsideSend(accounts.getFirst(), noon(day), "在公众号后台发布"));
    }

    private Instant planned() {
        return Acting.call(
                        city.coordinator,
                        () -> city.ask(Campaigns.class).find(campaign).orElseThrow())
                .waves()
                .getFirst()
                .departsAt();
    }

    private void open() {
        navigate("campaigns/" + campaign, CampaignView.class);
    }

    private boolean conflicts() {
        return find(ListItem.class).withClassName("check-quota").exists();
    }

    private String offered() {
        return find(Button.class).withId("move-wave-1").single().getText();
    }

    @Test
    void withoutAConflictNothingIsOffered() {
        open();

        assertThat(conflicts()).isFalse();
    }

    @Test
    void aConflictMovesToTheNextDayAfterSayingWhatChanges() {
        usedUp(DAY);
        open();
        var words =
                find(ListItem.class)
                        .withClassName("check-quota")
                        .single()
                        .getElement()
                        .getTextRecursively();

        test(find(Button.class).withId("move-wave-1").single()).click();
        var said = find(MoveDialog.class).single().getElement().getTextRecursively();
        var before = planned();
        test(Footers.button(find(MoveDialog.class).single(), "move-wave")).click();

        assertThat(words).contains("第 1 波").contains("Voice").contains("移到次日");
        assertThat(said).contains("第 1 波改为").contains("2 个公众号改用");
        assertThat(before).isEqualTo(noon(DAY));
        assertThat(planned()).isEqualTo(noon(DAY.plusDays(1)));
        assertThat(conflicts()).isFalse();
    }

    @Test
    void aDayWithoutQuotaIsPassedOver() {
        usedUp(DAY);
        usedUp(DAY.plusDays(1));

        open();

        assertThat(offered()).contains("5月14日");
    }

    @Test
    @WithMockUser(roles = "AUDITOR")
    void whoMayNotPlanSeesTheConflictAlone() {
        usedUp(DAY);

        open();

        assertThat(conflicts()).isTrue();
        assertThat(find(Button.class).withId("move-wave-1").exists()).isFalse();
    }
}
