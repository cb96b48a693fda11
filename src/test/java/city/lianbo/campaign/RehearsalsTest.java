package city.lianbo.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.lianbo.DeskTest;
import city.lianbo.TestCity;
import city.lianbo.account.Quotas;
import city.lianbo.delivery.Deliveries;
import city.lianbo.delivery.DeliveryState;
import city.lianbo.delivery.Fault;
import city.lianbo.delivery.Faults;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Acting;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
    private CampaignId campaign;
    private Instant departsAt;

    @BeforeEach
    void build() {
        city = new TestCity(desk);
        accounts = city.accounts(3);
        var revision = city.article();
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
    void onlyCoordinatorsRehearse() {
        assertThatThrownBy(() ->
                        Acting.call(
                                city.reviewer,
                                () -> city.ask(Rehearsals.class).rehearse(campaign, NONE)))
                .isInstanceOf(AccessDeniedException.class);
    }
}
