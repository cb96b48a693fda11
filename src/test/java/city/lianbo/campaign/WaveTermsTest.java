package city.lianbo.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.lianbo.DeskTest;
import city.lianbo.TestCity;
import city.lianbo.account.Quotas;
import city.lianbo.campaign.CampaignSheet.MemberSheet;
import city.lianbo.delivery.Deliveries;
import city.lianbo.delivery.DeliveryRow;
import city.lianbo.edition.Audience;
import city.lianbo.edition.Channel;
import city.lianbo.edition.Editions;
import city.lianbo.edition.SealedEdition;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Beijing;
import city.lianbo.review.Route;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Channels and audiences, from the plan to the seal.
@DeskTest
class WaveTermsTest {

    private static final WaveTerms TO_TAG =
            new WaveTerms.MassSend(new WaveAudience.TagNamed("住户"), true);

    @Autowired private ApplicationContext desk;
    @Autowired private InstantSource clock;
    @Autowired private JdbcClient sql;
    private TestCity city;
    private List<AccountId> accounts;
    private CampaignId campaign;
    private WaveId wave;

    @BeforeEach
    void plan() {
        city = new TestCity(desk);
        accounts = city.accounts(2);
        var revision = city.article();
        city.adapt(revision, accounts);
        var campaigns = city.ask(Campaigns.class);
        campaign =
                Acting.call(city.coordinator, () -> campaigns.begin(revision.article(), "Terms"));
        wave =
                Acting.call(
                        city.coordinator,
                        () -> campaigns.addWave(campaign, soon(), WaveTerms.pushToAll(), accounts));
    }

    private Instant soon() {
        return clock.instant().plus(Duration.ofMinutes(9)).truncatedTo(ChronoUnit.SECONDS);
    }

    private void send(WaveTerms terms) {
        Acting.as(
                city.coordinator,
                () ->
                        city.ask(Campaigns.class)
                                .changeWave(campaign, wave, new Start.At(soon()), terms, accounts));
    }

    private void seal() {
        Acting.as(city.coordinator, () -> city.ask(Launch.class).seal(campaign, Route.single()));
    }

    private CampaignSheet sheet() {
        return Acting.call(
                city.coordinator, () -> city.ask(Campaigns.class).find(campaign).orElseThrow());
    }

    private List<SealedEdition> sealed() {
        return sheet().members()
                .map(member ->
                        city.ask(Editions.class)
                                .sealed(member.edition().orElseThrow())
                                .orElseThrow())
                .toList();
    }

    /// As if WeChat had told it.
    private void tag(AccountId account, int number, String name) {
        sql.sql("insert into account_tags_told (account, told_at) values (?, current_timestamp)")
                .param(account.value())
                .update();
        sql.sql("insert into account_tag (account, tag_id, name, followers) values (?, ?, ?, 9)")
                .params(account.value(), number, name)
                .update();
    }

    @Test
    void eachAccountIsSealedForItsOwnTagOfThatName() {
        tag(accounts.get(0), 101, "住户");
        tag(accounts.get(1), 233, "住户");
        send(TO_TAG);

        seal();

        assertThat(sealed())
                .extracting(SealedEdition::audience)
                .containsExactlyInAnyOrder(new Audience.Tagged(101), new Audience.Tagged(233));
        assertThat(sealed()).allMatch(SealedEdition::ignoreReprint);
    }

    @Test
    void anAccountWithoutTheTagIsRefusedAndNeverSendsToAll() {
        tag(accounts.get(0), 101, "住户");
        tag(accounts.get(1), 102, "商户");
        send(TO_TAG);

        assertThatThrownBy(this::seal).isInstanceOf(TagMissing.class);

        var report = Acting.call(city.coordinator, () -> city.ask(TermsReports.class).of(sheet()));
        assertThat(report.withoutTag()).hasSize(1);
        assertThat(report.neverAsked()).isEmpty();
    }

    @Test
    void anAccountThatWasNeverAskedIsRefusedToo() {
        send(TO_TAG);

        assertThatThrownBy(this::seal).isInstanceOf(TagMissing.class);

        var report = Acting.call(city.coordinator, () -> city.ask(TermsReports.class).of(sheet()));
        assertThat(report.neverAsked()).hasSize(2);
    }

    @Test
    void otherTermsMeanSealingAnew() {
        seal();
        var before = sealed().getFirst().editionSeal();
        assertThat(sheet().members()).noneMatch(MemberSheet::stale);

        send(new WaveTerms.Publish());
        assertThat(sheet().members()).allMatch(MemberSheet::stale);
        assertThatThrownBy(() -> city.schedule(campaign)).isInstanceOf(ChangedSinceSealed.class);

        seal();
        assertThat(sheet().members()).noneMatch(MemberSheet::stale);
        assertThat(sealed().getFirst().editionSeal()).isNotEqualTo(before);
        assertThat(sealed())
                .allMatch(edition -> edition.channel() == Channel.PUBLISH)
                .allMatch(edition -> edition.audience() instanceof Audience.Nobody);
    }

    @Test
    void aPublicationUsesNoQuotaAndAMassSendDoes() {
        send(new WaveTerms.Publish());
        seal();
        city.schedule(campaign);

        assertThat(rows()).allMatch(row -> row.channel() == Channel.PUBLISH);
        assertThat(reserved()).isZero();
    }

    private List<DeliveryRow> rows() {
        return Acting.call(
                city.coordinator, () -> city.ask(Deliveries.class).ofPlan(sheet().plan()));
    }

    private int reserved() {
        return Acting.call(
                city.coordinator,
                () ->
                        city.ask(Quotas.class)
                                .of(accounts.getFirst(), Beijing.day(soon()))
                                .reserved());
    }

    @Test
    void accountsThatAreNotVerifiedOnlyPlaceDrafts() {
        sql.sql("update account set verified = false where id = ?")
                .param(accounts.getFirst().value())
                .update();

        assertThatThrownBy(this::seal).isInstanceOf(AccountMayOnlyDraft.class);
        send(new WaveTerms.DraftOnly());
        seal();

        assertThat(sealed()).allMatch(edition -> edition.channel() == Channel.DRAFT_ONLY);
    }

    @Test
    void accountsThatSayNearlyTheSameAreNamed() {
        var report = Acting.call(city.coordinator, () -> city.ask(TermsReports.class).of(sheet()));

        assertThat(report.alike())
                .allSatisfy(forecast -> {
                    assertThat(forecast.stopped()).hasSize(1);
                    assertThat(forecast.reprinted()).isEmpty();
                });
    }
}
