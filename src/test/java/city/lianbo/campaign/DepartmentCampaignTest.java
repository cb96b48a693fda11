package city.lianbo.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.lianbo.DeskTest;
import city.lianbo.TestCity;
import city.lianbo.account.QuotaUsedUp;
import city.lianbo.adaptation.Adaptations;
import city.lianbo.article.RevisionRow;
import city.lianbo.campaign.CampaignSheet.MemberSheet;
import city.lianbo.delivery.Deliveries;
import city.lianbo.delivery.DeliveryRow;
import city.lianbo.delivery.PlanId;
import city.lianbo.delivery.SealNotApproved;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import city.lianbo.review.Reviews;
import city.lianbo.review.Route;
import city.lianbo.review.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/// A department sends an article of its own through its own account.
@DeskTest
class DepartmentCampaignTest {

    @Autowired private ApplicationContext desk;
    @Autowired private InstantSource clock;
    @Autowired private Campaigns campaigns;
    @Autowired private Launch launch;
    private TestCity city;
    private AccountId account;
    private Actor editor;
    private RevisionRow article;

    @BeforeEach
    void writeAnArticle() {
        city = new TestCity(desk);
        account = city.accounts(1).getFirst();
        editor = city.editorOf(account);
        article = city.article(editor, "停水通知", "周末停水。");
        Acting.as(editor, () -> city.ask(Adaptations.class).adapt(article.id(), List.of(account)));
    }

    private Instant inTwoHours() {
        return clock.instant().plus(Duration.ofHours(2));
    }

    private CampaignId sealed() {
        return Acting.call(
                editor,
                () -> {
                    var campaign = campaigns.begin(article.article(), "停水");
                    campaigns.addWave(
                            campaign, inTwoHours(), WaveTerms.pushToAll(), List.of(account));
                    launch.seal(campaign, Route.single());
                    return campaign;
                });
    }

    private void approve(CampaignId campaign) {
        var seal =
                Acting.call(editor, () -> campaigns.find(campaign).orElseThrow())
                        .members()
                        .map(MemberSheet::seal)
                        .findFirst()
                        .orElseThrow()
                        .orElseThrow();
        Acting.as(city.reviewer, () -> city.ask(Reviews.class).approve(seal, Stage.FINAL, ""));
    }

    private List<DeliveryRow> deliveries(CampaignId campaign) {
        return Acting.call(
                editor, () -> city.ask(Deliveries.class).ofPlan(new PlanId(campaign.value())));
    }

    @Test
    void anEditorPlansAndReleasesOnceOthersHaveApproved() {
        var campaign = sealed();
        Acting.as(editor, () -> launch.schedule(campaign));

        assertThatThrownBy(() -> Acting.as(editor, () -> launch.release(campaign)))
                .isInstanceOf(SealNotApproved.class);
        approve(campaign);
        Acting.as(editor, () -> launch.release(campaign));

        assertThat(deliveries(campaign)).hasSize(1).allMatch(DeliveryRow::released);
    }

    @Test
    void anotherDepartmentNeitherSeesNorTouchesIt() {
        var campaign = sealed();
        var elsewhere = new TestCity(desk);
        var stranger = elsewhere.editorOf(elsewhere.accounts(1).getFirst());

        assertThat(Acting.call(stranger, () -> campaigns.find(campaign))).isEmpty();
        assertThat(Acting.call(stranger, () -> campaigns.newest(0, 1_000)))
                .extracting(CampaignLine::id)
                .doesNotContain(campaign);
        assertThatThrownBy(() -> Acting.as(stranger, () -> launch.schedule(campaign)))
                .isInstanceOf(AccessDeniedException.class);
        Acting.as(editor, () -> launch.schedule(campaign));
        var plan = new PlanId(campaign.value());
        assertThatThrownBy(() -> Acting.as(stranger, () -> city.ask(Deliveries.class).halt(plan)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Acting.as(stranger, () -> city.ask(Deliveries.class).remove(plan)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aCoordinatorSeesAndHaltsIt() {
        var campaign = sealed();
        approve(campaign);
        Acting.as(editor, () -> launch.schedule(campaign));

        assertThat(Acting.call(city.coordinator, () -> campaigns.newest(0, 1_000)))
                .extracting(CampaignLine::id)
                .contains(campaign);
        assertThat(Acting.call(city.coordinator, () -> launch.halt(campaign)).stopped())
                .isEqualTo(1);
    }

    @Test
    void theCitysArticleAndOthersAccountsAreRefused() {
        var citys = city.article();
        var elsewhere = new TestCity(desk);
        var foreign = elsewhere.accounts(1).getFirst();

        assertThatThrownBy(
                        () -> Acting.call(editor, () -> campaigns.begin(citys.article(), "不是我的")))
                .isInstanceOf(CampaignOfAnotherDepartment.class);
        var campaign = Acting.call(editor, () -> campaigns.begin(article.article(), "停水"));
        assertThatThrownBy(() ->
                        Acting.call(
                                editor,
                                () ->
                                        campaigns.addWave(
                                                campaign,
                                                inTwoHours(),
                                                WaveTerms.pushToAll(),
                                                List.of(foreign))))
                .isInstanceOf(CampaignOfAnotherDepartment.class);
    }

    @Test
    void theCitysCampaignStaysTheCoordinators() {
        var citys = city.article();
        city.adapt(citys, List.of(account));
        var campaign = city.campaign(citys.article(), List.of(account), inTwoHours());

        assertThat(Acting.call(editor, () -> campaigns.find(campaign))).isPresent();
        assertThat(Acting.call(editor, () -> campaigns.mayPlan(campaign))).isFalse();
        assertThatThrownBy(() -> Acting.as(editor, () -> launch.schedule(campaign)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void twoCampaignsThatWantTheSamePushOfTheDayFindOneQuota() {
        var own = sealed();
        Acting.as(editor, () -> launch.schedule(own));
        var citys = city.article();
        city.adapt(citys, List.of(account));
        var second = city.campaign(citys.article(), List.of(account), inTwoHours());

        assertThatThrownBy(() -> city.schedule(second)).isInstanceOf(QuotaUsedUp.class);
    }
}
