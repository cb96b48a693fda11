package city.lianbo.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.lianbo.DeskTest;
import city.lianbo.TestCity;
import city.lianbo.article.Articles;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Acting;
import city.lianbo.review.Route;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/// One campaign sets another right in every account.
@DeskTest
class CorrectionsTest {

    @Autowired private ApplicationContext desk;
    @Autowired private InstantSource clock;
    private TestCity city;
    private List<AccountId> accounts;
    private CampaignId earlier;

    @BeforeEach
    void build() {
        city = new TestCity(desk);
        accounts = city.accounts(3);
        var revision = city.article();
        city.adapt(revision, accounts);
        earlier =
                city.campaign(
                        revision.article(), accounts, clock.instant().plus(Duration.ofHours(1)));
    }

    private void release() {
        city.launch(earlier);
    }

    private CampaignId begin(CorrectionKind kind) {
        return Acting.call(
                city.coordinator,
                () -> city.ask(Corrections.class).begin(earlier, kind, "Set right"));
    }

    private CampaignSheet sheet(CampaignId campaign) {
        return Acting.call(
                city.coordinator, () -> city.ask(Campaigns.class).find(campaign).orElseThrow());
    }

    private void cut(CampaignId campaign) {
        Acting.as(city.coordinator, () -> city.ask(Articles.class).cut(sheet(campaign).article()));
    }

    @Test
    void onlyWhatWasReleasedCanBeSetRight() {
        assertThatThrownBy(() -> begin(CorrectionKind.CORRECT))
                .isInstanceOf(NothingToCorrect.class);
    }

    @Test
    void onlyACoordinatorBeginsOne() {
        release();

        assertThatThrownBy(() ->
                        Acting.call(
                                city.reviewer,
                                () ->
                                        city.ask(Corrections.class)
                                                .begin(earlier, CorrectionKind.CORRECT, "x")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aCorrectionBeginsWithACopyOfTheWordsAndIsLinkedBothWays() {
        release();

        var later = begin(CorrectionKind.CORRECT);

        var before = text(earlier);
        assertThat(text(later)).isEqualTo(before);
        assertThat(sheet(later).article()).isNotEqualTo(sheet(earlier).article());
        assertThat(sheet(later).state()).isEqualTo(CampaignState.DRAFT);
        var links = Acting.call(city.auditor, () -> city.ask(Corrections.class).by(earlier));
        assertThat(links)
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.campaign()).isEqualTo(later);
                    assertThat(link.kind()).isEqualTo(CorrectionKind.CORRECT);
                });
        assertThat(Acting.call(city.auditor, () -> city.ask(Corrections.class).of(later)))
                .hasValueSatisfying(link -> assertThat(link.corrects()).isEqualTo(earlier));
    }

    private String text(CampaignId campaign) {
        return Acting.call(
                city.coordinator,
                () ->
                        city.ask(Articles.class)
                                .find(sheet(campaign).article())
                                .orElseThrow()
                                .text()
                                .title());
    }

    @Test
    void aRefutationBeginsFromItsTemplate() {
        release();

        var later = begin(CorrectionKind.REFUTE);

        assertThat(text(later)).isNotEqualTo(text(earlier));
    }

    @Test
    void accountsAndWavesAreTakenOverOnceTheWordsAreCut() {
        release();
        var later = begin(CorrectionKind.REPLACE);

        assertThatThrownBy(() -> takeOver(later)).isInstanceOf(ArticleNotCut.class);
        cut(later);
        takeOver(later);

        assertThat(sheet(later).waves()).hasSize(1);
        assertThat(sheet(later).members().map(CampaignSheet.MemberSheet::account))
                .containsExactlyInAnyOrderElementsOf(accounts);
        assertThat(sheet(later).waves().getFirst().departsAt())
                .isAfter(clock.instant().plus(Duration.ofMinutes(30)));
    }

    @Test
    void itReachesReadersAsWhatItSetsRightDid() {
        var wave = sheet(earlier).waves().getFirst();
        var terms = new WaveTerms.MassSend(new WaveAudience.AllFollowers(), true);
        Acting.as(
                city.coordinator,
                () -> {
                    city.ask(Campaigns.class)
                            .changeWave(earlier, wave.id(), wave.start(), terms, accounts);
                    city.ask(Launch.class).seal(earlier, Route.single());
                });
        release();
        var later = begin(CorrectionKind.REPLACE);
        cut(later);

        takeOver(later);

        assertThat(sheet(later).waves().getFirst().terms()).isEqualTo(terms);
    }

    private void takeOver(CampaignId later) {
        Acting.as(city.coordinator, () -> city.ask(Corrections.class).takeOverWaves(later));
    }
}
