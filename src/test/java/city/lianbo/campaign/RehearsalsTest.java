package city.lianbo.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.lianbo.DeskTest;
import city.lianbo.TestCity;
import city.lianbo.account.Quotas;
import city.lianbo.article.ArticleId;
import city.lianbo.delivery.Deliveries;
import city.lianbo.delivery.DeliveryState;
import city.lianbo.delivery.Fault;
import city.lianbo.delivery.Faults;
import city.lianbo.delivery.LinkRule;
import city.lianbo.delivery.RehearsedLink;
import city.lianbo.delivery.SlotState;
import city.lianbo.document.Block.LinkSlot;
import city.lianbo.edition.Channel;
import city.lianbo.edition.SlotKind;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Acting;
import city.lianbo.review.Route;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/// A real campaign rehearsed: before anything is sealed, and without a trace but a note.
@DeskTest
class RehearsalsTest {

    private static final Faults NONE = new Faults(Set.of(), 1);

    @Autowired ApplicationContext desk;
    @Autowired InstantSource clock;
    @Autowired JdbcClient sql;
    private TestCity city;
    private List<AccountId> accounts;
    private ArticleId article;
    private CampaignId campaign;
    private Instant departsAt;

    @BeforeEach
    void build() {
        city = new TestCity(desk);
        accounts = city.accounts(3);
        var revision = city.article();
        article = revision.article();
        city.adapt(revision, accounts);
        departsAt = clock.instant().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MICROS);
        campaign = city.campaign(revision.article(), accounts, departsAt);
    }

    private RehearsalReport rehearse(Faults faults) {
        return Acting.call(
                city.coordinator, () -> city.ask(Rehearsals.class).rehearse(campaign, faults));
    }

    @Test
    void aDraftIsRehearsedAsIfEverythingWereApproved() {
        var report = rehearse(NONE);

        assertThat(report.notApproved()).isEqualTo(3);
        assertThat(report.acts()).hasSize(1);
        assertThat(report.lines())
                .hasSize(3)
                .allSatisfy(line -> {
                    assertThat(line.outcome().end()).isEqualTo(DeliveryState.SENT);
                    assertThat(line.outcome().left().orElseThrow())
                            .isBetween(departsAt, departsAt.plusSeconds(1));
                });
    }

    @Test
    void nothingIsWrittenButANote() {
        var quotas = city.ask(Quotas.class);
        var before = quotas.of(accounts.getFirst(), departsAt);
        var notes = rehearsalsNoted();

        rehearse(new Faults(Set.of(Fault.LOST_ANSWERS, Fault.NODE_DIES), 7));

        assertThat(quotas.of(accounts.getFirst(), departsAt)).isEqualTo(before);
        assertThat(
                        Acting.call(
                                city.coordinator,
                                () ->
                                        city.ask(Deliveries.class)
                                                .ofPlan(CampaignSheets.plan(campaign))))
                .isEmpty();
        assertThat(rehearsalsNoted()).isEqualTo(notes + 1);
    }

    private long rehearsalsNoted() {
        return sql.sql("select count(*) from audit_record where event_type = 'CampaignRehearsed'")
                .query(Long.class)
                .single();
    }

    @Test
    void whatGoesWrongIsToldPerAccount() {
        var report = rehearse(new Faults(Set.of(Fault.NO_QUOTA), 3));

        assertThat(report.lines().filter(line -> line.outcome().needsSomebody()))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.outcome().end()).isEqualTo(DeliveryState.REFUSED);
                    assertThat(line.outcome().trouble().orElseThrow().code()).isEqualTo(45028);
                });
    }

    @Test
    void anAccountThatSentAlreadyTodayIsRefusedInTheRehearsalToo() {
        Acting.as(
                city.coordinator,
                () ->
                        city.ask(Quotas.class)
                                .recordOutsideSend(accounts.getFirst(), departsAt, "by hand"));

        assertThat(rehearse(NONE).lines().filter(line -> line.outcome().needsSomebody()))
                .hasSize(1);
    }

    @Test
    void aWaveThatPublishesIsRehearsedAsOne() {
        Acting.as(
                city.coordinator,
                () ->
                        city.ask(Quotas.class)
                                .recordOutsideSend(accounts.getFirst(), departsAt, "by hand"));
        campaign =
                city.campaign(article, accounts.subList(0, 1), departsAt, new WaveTerms.Publish());

        assertThat(rehearse(new Faults(Set.of(Fault.NO_QUOTA), 1)).lines())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.outcome().channel()).isEqualTo(Channel.PUBLISH);
                    assertThat(line.outcome().end()).isEqualTo(DeliveryState.SENT);
                });
    }

    /// The first account leads; the second and third follow in waves of their own.
    private void link() {
        var revision = city.linked(city.article(), LinkSlot.SlotKind.values());
        city.adapt(revision, accounts);
        campaign = city.campaign(revision.article(), accounts.subList(0, 1), departsAt);
        Acting.as(
                city.coordinator,
                () -> {
                    var campaigns = city.ask(Campaigns.class);
                    var push = WaveTerms.pushToAll();
                    for (int number = 1; number < 3; number++) {
                        campaigns.addWave(
                                campaign,
                                departsAt.plus(Duration.ofMinutes(10L * number)),
                                push,
                                accounts.subList(number, number + 1));
                    }
                });
    }

    private static List<SlotKind> kinds(RehearsalReport.Line line) {
        return line.outcome().links().stream().map(RehearsedLink::kind).toList();
    }

    @Test
    void lateLinksAreRehearsedBeforeAnythingIsSealedAndTheSameAsAfterwards() {
        link();
        var before = rehearse(NONE);
        Acting.as(city.coordinator, () -> city.ask(Launch.class).seal(campaign, Route.single()));
        var after = rehearse(NONE);

        assertThat(before.assumedLinks()).isEqualTo(2);
        assertThat(after.assumedLinks()).isZero();
        assertThat(after.lines().map(RehearsalsTest::kinds).toList())
                .isEqualTo(before.lines().map(RehearsalsTest::kinds).toList())
                .containsExactly(
                        List.of(SlotKind.LEAD, SlotKind.ORIGIN),
                        List.of(SlotKind.LEAD, SlotKind.ORIGIN),
                        List.of(SlotKind.LEAD, SlotKind.ORIGIN, SlotKind.ALSO));
        assertThat(before.lines().skip(1).flatMap(line -> line.outcome().links().stream()))
                .hasSize(5)
                .allSatisfy(link -> {
                    assertThat(link.state()).isEqualTo(SlotState.LINKED);
                    assertThat(link.decidedAt().orElseThrow()).isAfter(departsAt);
                });
        assertThat(before.withoutLink()).isEmpty();
    }

    @Test
    void withoutCallbacksTheReportNamesThoseWhoMissTheLinkByTheCampaignsRule() {
        link();
        Acting.as(
                city.coordinator,
                () ->
                        city.ask(Linking.class)
                                .choose(campaign, LinkRule.SEND_WITHOUT, Optional.empty()));

        var report = rehearse(new Faults(Set.of(Fault.NO_CALLBACKS), 1));

        assertThat(report.withoutLink())
                .hasSize(2)
                .allSatisfy(line -> {
                    assertThat(line.outcome().end()).isEqualTo(DeliveryState.SENT);
                    assertThat(line.outcome().links().getFirst().state())
                            .isEqualTo(SlotState.WITHOUT);
                });
    }

    @Test
    void aTextWithoutLateLinksHasNoneToRehearse() {
        assertThat(rehearse(NONE).lines())
                .allSatisfy(line -> assertThat(line.outcome().links()).isEmpty());
        assertThat(rehearse(NONE).assumedLinks()).isZero();
    }

    @Test
    void onlyCoordinatorsRehearse() {
        assertThatThrownBy(() ->
                        Acting.call(
                                city.reviewer,
                                () -> city.ask(Rehearsals.class).rehearse(campaign, NONE)))
                .isInstanceOf(AccessDeniedException.class);
    }
}
