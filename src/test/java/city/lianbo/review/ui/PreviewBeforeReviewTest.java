package city.lianbo.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.DeskTest;
import city.lianbo.TestCity;
import city.lianbo.account.Testers;
import city.lianbo.campaign.CampaignId;
import city.lianbo.campaign.CampaignSheet.MemberSheet;
import city.lianbo.campaign.Campaigns;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import city.lianbo.platform.Fingerprint;
import city.lianbo.wechat.Tester;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;

/// A reviewer looks at a campaign's text on a phone before deciding about it.
@DeskTest
@ViewPackages(classes = ReviewView.class)
@WithMockUser(roles = "REVIEWER")
class PreviewBeforeReviewTest extends SpringBrowserlessTest {

    @Autowired private ApplicationContext desk;
    @Autowired private InstantSource clock;
    private TestCity city;
    private List<AccountId> accounts;
    private CampaignId campaign;

    @BeforeEach
    void seal() {
        city = new TestCity(desk);
        accounts = city.accounts(2);
        var revision = city.article();
        city.adapt(revision, accounts);
        campaign =
                city.campaign(
                        revision.article(), accounts, clock.instant().plus(Duration.ofHours(1)));
    }

    private Fingerprint sealOf(AccountId account) {
        return Acting.call(
                city.auditor,
                () ->
                        city.ask(Campaigns.class)
                                .find(campaign)
                                .orElseThrow()
                                .members()
                                .filter(member -> member.account().equals(account))
                                .flatMap((MemberSheet member) -> member.seal().stream())
                                .findFirst()
                                .orElseThrow());
    }

    private void read(Actor person, Fingerprint seal) {
        Acting.as(person, () -> navigate(ReviewView.class, Map.of("seal", seal.hex())));
    }

    private boolean offered() {
        return find(Button.class).withId("preview-seal").exists();
    }

    private void press() {
        Acting.as(
                city.reviewer,
                () -> test(find(Button.class).withId("preview-seal").single()).click());
    }

    @Test
    void onlyListedPhonesOfTheAccountUnderReviewAreOfferedAndTheDaysCountIsShown() {
        var account = accounts.getFirst();
        Acting.as(
                city.administrator,
                () -> {
                    var testers = city.ask(Testers.class);
                    testers.list(account, "值班手机", new Tester.WeChatName("duty_officer"));
                    testers.list(accounts.getLast(), "别的手机", new Tester.WeChatName("other_one"));
                });
        Acting.as(city.coordinator, () -> city.ask(Testers.class).countPreview(account));
        read(city.reviewer, sealOf(account));

        press();

        var said = find(Dialog.class).single().getElement().getTextRecursively();
        var phones = find(CheckboxGroup.class).single();
        assertThat(phones.getListDataView().getItemCount()).isEqualTo(1);
        assertThat(said).contains("【预览】").contains("今天已预览 1 次，每天最多 100 次");
    }

    @Test
    void aTextThatWasSealedAnewMeanwhileIsNotShownAsTheOneUnderReview() {
        var seal = sealOf(accounts.getFirst());
        read(city.reviewer, seal);
        Acting.as(
                city.coordinator,
                () -> {
                    var campaigns = city.ask(Campaigns.class);
                    var wave = campaigns.find(campaign).orElseThrow().waves().getFirst();
                    campaigns.dropWave(campaign, wave.id());
                });

        press();

        assertThat(find(Dialog.class).exists()).isFalse();
    }

    @Test
    void whoOnlyReadsIsNotOfferedAPhone() {
        read(city.auditor, sealOf(accounts.getFirst()));

        assertThat(offered()).isFalse();
    }
}
