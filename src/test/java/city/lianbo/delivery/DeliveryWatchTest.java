package city.lianbo.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.lianbo.DeskTest;
import city.lianbo.TestCity;
import city.lianbo.account.Accounts;
import city.lianbo.account.Quotas;
import city.lianbo.campaign.CampaignId;
import city.lianbo.notice.Notices;
import city.lianbo.notice.Severity;
import city.lianbo.notice.StandingNotice;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import city.lianbo.platform.DepartmentId;
import city.lianbo.platform.PersonId;
import city.lianbo.platform.Role;
import city.lianbo.platform.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/// What the desk says by itself about sends that don't go as they should, and what people may do
/// about them.
@DeskTest
class DeliveryWatchTest {

    @Autowired ApplicationContext desk;
    @Autowired InstantSource now;
    @Autowired JdbcClient sql;
    @Autowired WatchRows rows;
    @Autowired RecallRows recallRows;
    @Autowired DeliveryBook book;
    @Autowired DeliveryStore store;
    @Autowired Accounts registry;
    @Autowired Quotas quotas;
    @Autowired Notices notices;
    @Autowired BoardAddress boards;
    @Autowired DeliverySettings settings;
    @Autowired Deliveries deliveries;
    @Autowired Recalls recalls;
    private TestCity city;
    private List<AccountId> accounts;
    private CampaignId campaign;
    private PlanId plan;
    private SettableClock clock;
    private Instant departsAt;

    @BeforeEach
    void release() {
        city = new TestCity(desk);
        accounts = city.accounts(3);
        var revision = city.article();
        city.adapt(revision, accounts);
        departsAt = now.instant().plus(Duration.ofHours(1));
        campaign = city.campaign(revision.article(), accounts, departsAt);
        city.approve(campaign);
        city.schedule(campaign);
        city.release(campaign);
        plan = new PlanId(campaign.value());
        clock = new SettableClock(departsAt.minus(Duration.ofMinutes(50)));
    }

    private DeliveryWatch watch() {
        return new DeliveryWatch(
                rows,
                recallRows,
                book,
                new PhoneClocks(sql, registry, clock),
                registry,
                quotas,
                notices,
                boards,
                settings,
                clock);
    }

    private List<StandingNotice> told() {
        watch().look();
        return Acting.call(
                city.coordinator, () -> notices.standingAt("campaigns/" + campaign.value()));
    }

    private void turn(String assignments) {
        sql.sql(
                        "update delivery set "
                                + assignments
                                + " where id = (select min(id) from delivery where plan_id = :plan)")
                .param("plan", plan.value())
                .update();
    }

    private void turnAll(String assignments) {
        sql.sql("update delivery set " + assignments + " where plan_id = :plan")
                .param("plan", plan.value())
                .update();
    }

    private DeliveryRow first() {
        return Acting.call(city.coordinator, () -> deliveries.ofPlan(plan)).stream()
                .min(Comparator.comparing(row -> row.id().toString()))
                .orElseThrow();
    }

    private static Actor coordinatorOf(DepartmentId department) {
        return new Actor(
                Optional.of(new PersonId(UUID.randomUUID())),
                "department coordinator",
                Optional.of(department),
                Set.of(Role.COORDINATOR));
    }

    @Test
    void whatGoesAsItShouldIsNotTold() {
        assertThat(told()).isEmpty();
    }

    @Test
    void dueAndNotSentForAMinuteIsAnAlarmUntilItIsSent() {
        clock.set(departsAt.plusSeconds(59));
        var tooEarly = told();
        clock.set(departsAt.plusSeconds(61));
        var late = told();
        turnAll("state = 'SENT'");

        assertThat(tooEarly).isEmpty();
        assertThat(late)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.severity()).isEqualTo(Severity.ALARM);
                    assertThat(one.text(Locale.ENGLISH)).contains("3 accounts", "not sent yet");
                });
        assertThat(told()).isEmpty();
    }

    @Test
    void whatAPersonHaltedIsNotLate() {
        Acting.as(city.coordinator, () -> deliveries.halt(plan));
        clock.set(departsAt.plusSeconds(61));

        assertThat(told()).isEmpty();
    }

    @Test
    void uncertainForTenMinutesIsAnAlarm() {
        turn(
                "state = 'UNCERTAIN', departs_at = current_timestamp - interval '1' hour,"
                        + " state_since = current_timestamp - interval '11' minute");
        clock.set(now.instant());

        assertThat(told())
                .extracting(one -> one.notice().messageKey())
                .containsExactly("delivery.alarm.uncertain");
        turn("state = 'SENT'");
        assertThat(told()).as("settled").isEmpty();
    }

    @Test
    void troubleBeforeTIsToldWithTheAccountAndTheRemedy() {
        turn(
                "problem = 'delivery.held.token-refused', problem_code = 40164,"
                        + " problem_detail = 'invalid ip'");
        var tooFar = told();
        clock.set(departsAt.minus(Duration.ofMinutes(29)));

        var near = told();

        assertThat(tooFar).isEmpty();
        assertThat(near)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.severity()).isEqualTo(Severity.WARNING);
                    assertThat(one.text(Locale.ENGLISH)).contains("No access token could be had");
                });
        turn("problem = null, problem_code = 0, problem_detail = null");
        assertThat(told()).as("mended").isEmpty();
    }

    @Test
    void anAccountWithoutQuotaIsKnownBeforeT() {
        Acting.as(
                city.coordinator,
                () -> quotas.recordOutsideSend(accounts.getFirst(), departsAt, "by hand"));

        assertThat(told())
                .extracting(one -> one.notice().messageKey())
                .containsExactly("delivery.alarm.quota");
        turnAll("departs_at = departs_at + interval '1' day");
        clock.advance(Duration.ofDays(1));
        assertThat(told()).as("on another day").isEmpty();
    }

    @Test
    void whatIsPublishedWithoutAPushNeedsNoQuota() {
        turnAll("channel = 'PUBLISH', audience = null");
        Acting.as(
                city.coordinator,
                () -> quotas.recordOutsideSend(accounts.getFirst(), departsAt, "by hand"));

        assertThat(told()).isEmpty();
    }

    @Test
    void theAdministratorsPhoneIsToldWithWhomToCall() {
        turn("state = 'AWAITING_PHONE', accepted_at = current_timestamp");
        clock.set(now.instant());

        assertThat(told())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.notice().messageKey()).isEqualTo("delivery.alarm.phone");
                    assertThat(one.text(Locale.ENGLISH)).contains("Voice");
                });
        turn("state = 'SENT'");
        assertThat(told()).as("confirmed").isEmpty();
    }

    @Test
    void theStoreDecidesWhatAHaltedWaveMayClaimWhicheverNodeAsks() {
        turnAll("state = 'ARMED'");
        var wave = first().wave();
        Acting.as(city.coordinator, () -> deliveries.halt(plan, wave));
        turnAll("state = 'ARMED'"); // a row that another node armed in the same moment
        var departure = store.find(first().id()).orElseThrow().departure();

        var claimed = store.claim(departure, "node-2", now.instant());

        assertThat(claimed).isEmpty();
        assertThat(Acting.call(city.coordinator, () -> deliveries.standingHalts(plan)))
                .singleElement()
                .extracting(StandingHalt::scope)
                .isEqualTo(new HaltScope.OfWave(plan, wave));
    }

    @Test
    void whatAnotherHaltHoldsStaysHalted() {
        var wave = first().wave();
        Acting.as(
                city.coordinator,
                () -> {
                    deliveries.halt(new HaltScope.OfPlan(plan), "rumour");
                    deliveries.halt(plan, wave);
                });

        var first =
                Acting.call(
                        city.coordinator,
                        () -> deliveries.resume(new HaltScope.OfWave(plan, wave)));
        var second = Acting.call(city.coordinator, () -> deliveries.resume(plan));

        assertThat(first.accounts()).isZero();
        assertThat(second.accounts()).isEqualTo(3);
    }

    @Test
    void oneAccountWithoutQuotaKeepsNoOtherFromGoingOn() {
        Acting.as(city.coordinator, () -> deliveries.halt(plan));
        Acting.as(
                city.coordinator,
                () -> quotas.recordOutsideSend(accounts.getFirst(), departsAt, "by hand"));

        var resumed = Acting.call(city.coordinator, () -> deliveries.resume(plan));

        assertThat(resumed).isEqualTo(new Resumed(2, 0, 1));
    }

    @Test
    void theConsequencesOfARecallAreToldFirst() {
        turn("state = 'SENT', msg_id = 77, sent_count = 1200");

        var outlook =
                Acting.call(
                        city.coordinator,
                        () ->
                                recalls.outlook(
                                        deliveries.ofPlan(plan).stream()
                                                .map(DeliveryRow::id)
                                                .toList()));

        assertThat(outlook)
                .filteredOn(RecallOutlook::possible)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.delivery()).isEqualTo(first().id());
                    assertThat(one.sent()).isEqualTo(1200);
                    assertThat(one.titles()).hasSize(1);
                    assertThat(one.deletionsToday()).isZero();
                });
        assertThat(outlook)
                .filteredOn(one -> !one.possible())
                .allMatch(one ->
                        one.obstacle().equals(Optional.of("delivery.recall.obstacle.not-sent")));
    }

    private RecallOutlook outlookOfFirst() {
        return Acting.call(
                city.coordinator, () -> recalls.outlook(List.of(first().id())).getFirst());
    }

    @Test
    void ofAPublicationOtherConsequencesAreTold() {
        turn("state = 'SENT', channel = 'PUBLISH', audience = null, article_id = 'article-1'");
        var publication = outlookOfFirst();
        turn("channel = 'MASS_SEND', audience = 'all', article_id = null, msg_id = 80");
        var push = outlookOfFirst();

        assertThat(publication.possible()).isTrue();
        assertThat(publication.pushed()).isFalse();
        assertThat(push.pushed()).isTrue();
        assertThat(publication.consequences())
                .doesNotContainAnyElementsOf(
                        List.of("delivery.recall.card", "delivery.recall.quota"));
        for (var outlook : List.of(publication, push)) {
            assertThat(outlook.consequences())
                    .hasSize(3)
                    .allSatisfy(key -> {
                        for (var language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
                            assertThat(
                                            ResourceBundle.getBundle("messages/delivery", language)
                                                    .getString(key))
                                    .isNotBlank();
                        }
                    });
        }
    }

    @Test
    void theTenDeletionsOfADayAreThoseOfPushes() {
        turn("state = 'SENT', channel = 'PUBLISH', audience = null, article_id = 'article-2'");
        var delivery = store.find(first().id()).orElseThrow();
        for (int i = 0; i < RecallOutlook.DELETIONS_A_DAY; i++) {
            recallRows.insert(
                    new RecallRows.Asked(UUID.randomUUID(), delivery, 100 + i, "x", ""),
                    now.instant());
        }
        var choice = List.of(RecallChoice.whole(delivery.id()));

        assertThat(outlookOfFirst().deletionsToday()).isZero();
        assertThat(
                        Acting.<Integer, RuntimeException>call(
                                city.coordinator, () -> recalls.ask(choice, "wrong date")))
                .isEqualTo(1);
    }

    @Test
    void whatAPersonPublishedWithoutTellingWeChatsNameCanNotBeRecalled() {
        turn("state = 'SENT', channel = 'DRAFT_ONLY', audience = null, link = 'https://x'");

        assertThat(outlookOfFirst().obstacle()).contains("delivery.recall.obstacle.no-job");
    }

    @Test
    void onlyACoordinatorRecallsAndOnlyWithinTheOwnDepartment() {
        turn("state = 'SENT', msg_id = 78");
        var choice = List.of(RecallChoice.whole(first().id()));
        var stranger = coordinatorOf(new DepartmentId(UUID.randomUUID()));

        assertThatThrownBy(() -> Acting.call(city.reviewer, () -> recalls.ask(choice, "")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Acting.call(stranger, () -> recalls.ask(choice, "")))
                .isInstanceOf(RecallOfAnotherDepartment.class);
        assertThat(
                        Acting.<Integer, RuntimeException>call(
                                city.coordinator, () -> recalls.ask(choice, "wrong date")))
                .isEqualTo(1);
    }

    @Test
    void whatWasNotSentIsNotRecalled() {
        var choice = List.of(RecallChoice.whole(first().id()));

        assertThatThrownBy(() -> Acting.call(city.coordinator, () -> recalls.ask(choice, "")))
                .isInstanceOf(RecallImpossible.class);
    }

    @Test
    void afterTenDeletionsADayTheEleventhIsRefusedWithWords() {
        turn("state = 'SENT', msg_id = 79");
        var delivery = store.find(first().id()).orElseThrow();
        for (int i = 0; i < RecallOutlook.DELETIONS_A_DAY; i++) {
            recallRows.insert(
                    new RecallRows.Asked(UUID.randomUUID(), delivery, 100 + i, "x", ""),
                    now.instant());
        }
        var choice = List.of(RecallChoice.whole(delivery.id()));

        assertThatThrownBy(() -> Acting.call(city.coordinator, () -> recalls.ask(choice, "")))
                .isInstanceOf(RecallLimitReached.class);
    }
}
