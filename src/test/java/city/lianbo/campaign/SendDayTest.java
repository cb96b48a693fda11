package city.lianbo.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.lianbo.DeskTest;
import city.lianbo.TestCity;
import city.lianbo.adaptation.Adaptations;
import city.lianbo.adaptation.OwnTexts;
import city.lianbo.article.RevisionRow;
import city.lianbo.campaign.CampaignSheet.MemberSheet;
import city.lianbo.document.Block.Paragraph;
import city.lianbo.document.Inline;
import city.lianbo.document.VariableName;
import city.lianbo.document.Variables;
import city.lianbo.edition.Editions;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Beijing;
import city.lianbo.review.Route;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A text that ends with the date of sending, as the templates for warnings and notices do: the desk
/// fills it in when the text is sealed.
@DeskTest
class SendDayTest {

    private static final Duration LATE = Duration.ofHours(23).plusMinutes(50);

    @Autowired private ApplicationContext desk;
    @Autowired private InstantSource clock;
    private TestCity city;
    private List<AccountId> accounts;
    private RevisionRow dated;
    private LocalDate tomorrow;

    @BeforeEach
    void build() {
        city = new TestCity(desk);
        accounts = city.accounts(2);
        dated =
                city.extended(
                        city.article(),
                        List.of(
                                new Paragraph(
                                        List.of(new Inline.Variable(VariableName.SEND_DATE)))));
        city.adapt(dated, accounts);
        tomorrow = Beijing.day(clock.instant()).plusDays(1);
    }

    private static Instant at(LocalDate day, Duration time) {
        return Beijing.instant(day.atStartOfDay()).plus(time);
    }

    private static String said(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private <T> T planning(ScopedValue.CallableOp<T, RuntimeException> work) {
        return Acting.call(city.coordinator, work);
    }

    private CampaignSheet sheet(CampaignId campaign) {
        return planning(() -> city.ask(Campaigns.class).find(campaign).orElseThrow());
    }

    private String html(MemberSheet member) {
        return city.ask(Editions.class)
                .sealed(member.edition().orElseThrow())
                .orElseThrow()
                .lead()
                .html();
    }

    private void seal(CampaignId campaign) {
        planning(() -> city.ask(Launch.class).seal(campaign, Route.single()));
    }

    private void move(CampaignId campaign, LocalDate day) {
        var wave = sheet(campaign).waves().getFirst();
        planning(() -> {
            city.ask(Campaigns.class)
                    .changeWave(
                            campaign,
                            wave.id(),
                            new Start.At(at(day, LATE)),
                            wave.terms(),
                            accounts);
            return true;
        });
    }

    @Test
    void theTextNamesTheDayOnWhichItsWaveLeaves() {
        var campaign = city.campaign(dated.article(), accounts, at(tomorrow, LATE));

        assertThat(sheet(campaign).members())
                .allSatisfy(member -> assertThat(html(member)).contains(said(tomorrow)));
        assertThat(sheet(campaign).everyAccountIsSealed()).isTrue();
    }

    @Test
    void whatWaitsForAnotherWaveNamesTheDayOfTheFirstThoughMidnightComesBetween() {
        var campaign =
                city.campaign(dated.article(), List.of(accounts.getFirst()), at(tomorrow, LATE));
        var first = sheet(campaign).waves().getFirst().id();
        planning(() ->
                city.ask(Campaigns.class)
                        .addWave(
                                campaign,
                                new Start.After(
                                        first,
                                        100,
                                        Duration.ofMinutes(30),
                                        at(tomorrow.plusDays(1), Duration.ofHours(2)),
                                        OptionalInt.empty()),
                                WaveTerms.pushToAll(),
                                List.of(accounts.getLast())));

        seal(campaign);

        assertThat(html(sheet(campaign).waves().getLast().members().getFirst()))
                .contains(said(tomorrow));
    }

    @Test
    void aWaveMovedToAnotherDayIsSealedAnew() {
        var campaign = city.campaign(dated.article(), accounts, at(tomorrow, LATE));
        city.approve(campaign);
        var dayAfter = tomorrow.plusDays(1);

        move(campaign, dayAfter);

        assertThat(sheet(campaign).members()).allMatch(MemberSheet::stale);
        assertThatThrownBy(() -> city.schedule(campaign)).isInstanceOf(ChangedSinceSealed.class);
        seal(campaign);
        assertThat(sheet(campaign).members())
                .noneMatch(MemberSheet::stale)
                .noneMatch(MemberSheet::approved)
                .allSatisfy(member -> assertThat(html(member)).contains(said(dayAfter)));
    }

    @Test
    void aTextThatNamesNoDayKeepsItsApprovalOnAnother() {
        var plain = city.article();
        city.adapt(plain, accounts);
        var campaign = city.campaign(plain.article(), accounts, at(tomorrow, LATE));
        city.approve(campaign);

        move(campaign, tomorrow.plusDays(1));

        assertThat(sheet(campaign).members())
                .allMatch(MemberSheet::approved)
                .noneMatch(MemberSheet::stale);
    }

    @Test
    void theDayThatAnAccountNamesItselfStands() {
        var campaign = city.campaign(dated.article(), accounts, at(tomorrow, LATE));
        var member = sheet(campaign).members().findFirst().orElseThrow();
        planning(() -> {
            var adaptations = city.ask(Adaptations.class);
            var version = adaptations.find(member.adaptation()).orElseThrow().row().version();
            city.ask(OwnTexts.class)
                    .fill(
                            member.adaptation(),
                            version,
                            new Variables(Map.of(VariableName.SEND_DATE, "腊月初八")));
            return true;
        });

        seal(campaign);

        assertThat(html(sheet(campaign).members().findFirst().orElseThrow()))
                .contains("腊月初八")
                .doesNotContain(said(tomorrow));
    }
}
