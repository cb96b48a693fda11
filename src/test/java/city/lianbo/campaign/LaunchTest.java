package city.lianbo.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.lianbo.DeskTest;
import city.lianbo.TestCity;
import city.lianbo.account.QuotaUsedUp;
import city.lianbo.account.Quotas;
import city.lianbo.adaptation.Adaptations;
import city.lianbo.adaptation.OwnFields;
import city.lianbo.article.RevisionRow;
import city.lianbo.delivery.Deliveries;
import city.lianbo.delivery.DeliveryRow;
import city.lianbo.delivery.DeliveryState;
import city.lianbo.delivery.DepartureInThePast;
import city.lianbo.delivery.SealNotApproved;
import city.lianbo.document.Document;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Acting;
import city.lianbo.review.Route;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/// From a plan to released deliveries, and every way in which that is refused.
@DeskTest
class LaunchTest {

    @Autowired private ApplicationContext desk;
    @Autowired private InstantSource clock;
    private TestCity city;
    private List<AccountId> accounts;
    private RevisionRow revision;

    @BeforeEach
    void build() {
        city = new TestCity(desk);
        accounts = city.accounts(3);
        revision = city.article();
        city.adapt(revision, accounts);
    }

    private CampaignId campaign() {
        return city.campaign(revision.article(), accounts, inAnHour());
    }

    private Instant inAnHour() {
        return clock.instant().plus(Duration.ofHours(1));
    }

    private List<DeliveryRow> deliveries(CampaignId campaign) {
        return Acting.call(
                city.coordinator,
                () -> city.ask(Deliveries.class).ofPlan(CampaignSheets.plan(campaign)));
    }

    private CampaignSheet sheet(CampaignId campaign) {
        return Acting.call(
                city.coordinator, () -> city.ask(Campaigns.class).find(campaign).orElseThrow());
    }

    @Test
    void anApprovedCampaignIsScheduledAndReleased() {
        var campaign = campaign();
        city.approve(campaign);

        city.schedule(campaign);
        city.release(campaign);

        assertThat(sheet(campaign).state()).isEqualTo(CampaignState.RELEASED);
        assertThat(deliveries(campaign))
                .hasSize(3)
                .allMatch(DeliveryRow::released)
                .allMatch(row -> row.state() == DeliveryState.PLANNED);
    }

    @Test
    void whatIsNotApprovedIsNotReleased() {
        var campaign = campaign();
        city.schedule(campaign);

        assertThatThrownBy(() -> city.release(campaign)).isInstanceOf(SealNotApproved.class);

        assertThat(sheet(campaign).state()).isEqualTo(CampaignState.SCHEDULED);
        assertThat(deliveries(campaign)).noneMatch(DeliveryRow::released);
    }

    @Test
    void aTextChangedAfterItsApprovalIsNotReleasedUntilSealedAndApprovedAgain() {
        var campaign = campaign();
        city.approve(campaign);
        changeTitleOf(accounts.getFirst());

        assertThatThrownBy(() -> city.schedule(campaign)).isInstanceOf(ChangedSinceSealed.class);
        Acting.as(city.coordinator, () -> city.ask(Launch.class).seal(campaign, Route.single()));
        var resealed = sheet(campaign);

        assertThat(resealed.members().filter(CampaignSheet.MemberSheet::approved)).hasSize(2);
        assertThat(resealed.everyAccountIsApproved()).isFalse();
    }

    private void changeTitleOf(AccountId account) {
        Acting.as(
                city.coordinator,
                () -> {
                    var adaptations = city.ask(Adaptations.class);
                    var row =
                            adaptations.ofArticle(revision.article()).stream()
                                    .filter(one -> one.account().equals(account))
                                    .findFirst()
                                    .orElseThrow();
                    adaptations.change(
                            row.id(),
                            row.version(),
                            new OwnFields("改过的标题", "", "", Optional.empty(), Document.EMPTY));
                });
    }

    @Test
    void aTimeThatIsPastIsRefusedAndNothingIsPlanned() {
        var campaign =
                city.campaign(
                        revision.article(), accounts, clock.instant().minus(Duration.ofMinutes(5)));
        city.approve(campaign);

        assertThatThrownBy(() -> city.schedule(campaign)).isInstanceOf(DepartureInThePast.class);

        assertThat(deliveries(campaign)).isEmpty();
        assertThat(sheet(campaign).state()).isEqualTo(CampaignState.DRAFT);
    }

    @Test
    void anAccountWithoutQuotaIsNamedAndNothingIsPlanned() {
        var campaign = campaign();
        city.approve(campaign);
        Acting.as(
                city.coordinator,
                () ->
                        city.ask(Quotas.class)
                                .recordOutsideSend(accounts.get(1), inAnHour(), "sent by hand"));

        assertThatThrownBy(() -> city.schedule(campaign)).isInstanceOf(QuotaUsedUp.class);

        assertThat(deliveries(campaign)).isEmpty();
    }

    @Test
    void aScheduleTakenBackGivesTheQuotaBack() {
        var campaign = campaign();
        city.schedule(campaign);

        Acting.as(city.coordinator, () -> city.ask(Launch.class).unschedule(campaign));
        city.schedule(campaign);

        assertThat(deliveries(campaign)).hasSize(3);
    }

    @Test
    void anAccountIsInOneWaveOnly() {
        var campaign = campaign();

        assertThatThrownBy(() ->
                        Acting.as(
                                city.coordinator,
                                () ->
                                        city.ask(Campaigns.class)
                                                .addWave(
                                                        campaign,
                                                        inAnHour(),
                                                        WaveTerms.pushToAll(),
                                                        accounts)))
                .isInstanceOf(AccountInTwoWaves.class);
    }

    @Test
    void haltedDeliveriesCanBeResumed() {
        var campaign = campaign();
        city.launch(campaign);

        var halted = Acting.call(city.coordinator, () -> city.ask(Launch.class).halt(campaign));
        assertThat(halted.stopped()).isEqualTo(3);
        assertThat(deliveries(campaign)).allMatch(row -> row.state() == DeliveryState.HALTED);
        Acting.as(city.coordinator, () -> city.ask(Launch.class).resume(campaign));

        assertThat(deliveries(campaign)).allMatch(row -> row.state() == DeliveryState.PLANNED);
    }

    @Test
    void onlyACoordinatorReleases() {
        var campaign = campaign();
        city.approve(campaign);
        city.schedule(campaign);

        assertThatThrownBy(() ->
                        Acting.as(city.reviewer, () -> city.ask(Launch.class).release(campaign)))
                .isInstanceOf(AccessDeniedException.class);
    }
}
