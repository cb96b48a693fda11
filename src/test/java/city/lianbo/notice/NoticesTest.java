package city.lianbo.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import city.lianbo.DeskTest;
import city.lianbo.alarm.SchedulerTrouble;
import city.lianbo.alarm.SchedulerTroubles;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import city.lianbo.platform.DepartmentId;
import city.lianbo.platform.PersonId;
import city.lianbo.platform.Role;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What people are told in the desk: once, until it is over, and only those it concerns.
@DeskTest
class NoticesTest {

    @Autowired Notices notices;
    @Autowired NoticeMeters meters;
    @Autowired MeterRegistry registry;
    @Autowired SchedulerTroubles troubles;

    private final String prefix = "test." + UUID.randomUUID() + ".";
    private final Actor coordinator = person(Optional.empty(), Role.COORDINATOR);

    private static Actor person(Optional<DepartmentId> department, Role... roles) {
        return new Actor(
                Optional.of(new PersonId(UUID.randomUUID())), "someone", department, Set.of(roles));
    }

    private Notice notice(String name, String... arguments) {
        return new Notice(
                prefix + name,
                Severity.ALARM,
                Set.of(Role.COORDINATOR, Role.EDITOR),
                Optional.empty(),
                "notice.alarm.late",
                List.of(arguments),
                "campaigns");
    }

    private List<StandingNotice> seenBy(Actor person) {
        return Acting.call(person, notices::standing).stream()
                .filter(one -> one.notice().key().startsWith(prefix))
                .toList();
    }

    @Test
    void theSameKeyStandsOnceHoweverOftenItIsTold() {
        notices.tell(notice("one", "a", "b", "c"));
        notices.tell(notice("one", "a", "b", "c"));

        assertThat(seenBy(coordinator)).hasSize(1);
    }

    private List<String> clocks(SchedulerTrouble... standing) {
        troubles.standing(List.of(standing));
        return Acting.call(coordinator, notices::standing).stream()
                .filter(one -> one.notice().key().startsWith("alarm.clock."))
                .map(one -> one.text(Locale.ENGLISH))
                .toList();
    }

    @Test
    void aWrongClockIsToldWithItsNodeHowFarWhichWayAndWhatToDo() {
        var fast = clocks(new SchedulerTrouble.ClockOff("desk-1-7f", Duration.ofMillis(2_600)));
        var slow = clocks(new SchedulerTrouble.ClockOff("desk-1-7f", Duration.ofMillis(-1_200)));
        var right = clocks();

        assertThat(fast)
                .singleElement(STRING)
                .contains("desk-1-7f is 3 seconds fast", "too early", "NTP");
        assertThat(slow).singleElement(STRING).contains("desk-1-7f is 1 second slow", "too late");
        assertThat(right).isEmpty();
    }

    @Test
    void itsWordsFollowWhatIsKnown() {
        notices.tell(notice("one", "stage", "b", "c"));
        var since = seenBy(coordinator).getFirst().since();

        notices.tell(notice("one", "arm", "b", "c"));

        assertThat(seenBy(coordinator))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.text(Locale.ENGLISH)).contains("arm").doesNotContain("stage");
                    assertThat(one.since()).isEqualTo(since);
                });
    }

    @Test
    void whatIsOverIsGoneAndCanComeBackAsANewOne() {
        notices.tell(notice("one"));
        var first = seenBy(coordinator).getFirst().id();
        notices.settle(prefix + "one");
        var between = seenBy(coordinator);

        notices.tell(notice("one"));

        assertThat(between).isEmpty();
        assertThat(seenBy(coordinator))
                .singleElement()
                .extracting(StandingNotice::id)
                .isNotEqualTo(first);
    }

    @Test
    void whoeverKnowsAllThatIsWrongSettlesTheRestBySilence() {
        notices.keep(prefix, List.of(notice("one"), notice("two")));

        notices.keep(prefix, List.of(notice("two"), notice("three")));

        assertThat(seenBy(coordinator))
                .extracting(one -> one.notice().key())
                .containsExactlyInAnyOrder(prefix + "two", prefix + "three");
    }

    @Test
    void aKeyOutsideThePrefixIsRefused() {
        var stray = List.of(notice("one"));

        assertThatThrownBy(() -> notices.keep("other.", stray))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyThoseItConcernsSeeIt() {
        var mine = new DepartmentId(UUID.randomUUID());
        var other = new DepartmentId(UUID.randomUUID());
        notices.tell(
                new Notice(
                        prefix + "mine",
                        Severity.WARNING,
                        Set.of(Role.EDITOR, Role.COORDINATOR),
                        Optional.of(mine),
                        "notice.alarm.late",
                        List.of(),
                        ""));

        assertThat(seenBy(person(Optional.of(mine), Role.EDITOR))).hasSize(1);
        assertThat(seenBy(coordinator)).hasSize(1);
        assertThat(seenBy(person(Optional.of(other), Role.EDITOR))).isEmpty();
        assertThat(seenBy(person(Optional.of(mine), Role.REVIEWER))).isEmpty();
    }

    @Test
    void readersSeeTimesAndTextsInTheirLanguage() {
        notices.tell(
                notice(
                        "one",
                        Notice.words("notice.severity.NOTE"),
                        Notice.time(Instant.parse("2020-01-02T03:04:05Z")),
                        "x"));

        var told = seenBy(coordinator).getFirst();

        assertThat(told.text(Locale.ENGLISH)).contains("Note").contains("11:04:05");
        assertThat(told.text(Locale.SIMPLIFIED_CHINESE)).contains("提示").contains("2020年1月2日");
    }

    @Test
    void standingNoticesAreAFigureByKind() {
        notices.tell(notice("one"));
        notices.tell(notice("two"));

        meters.look();

        var gauge =
                registry.get("lianbo.notices.standing")
                        .tags("kind", "notice.alarm.late", "severity", "ALARM")
                        .gauge();
        assertThat(gauge.value()).isGreaterThanOrEqualTo(2);
        assertThat(registry.get("lianbo.notices.told").tag("kind", "notice.alarm.late").counter())
                .satisfies(counter -> assertThat(counter.count()).isGreaterThanOrEqualTo(2));
    }

    @Test
    void peopleOfAnAuditorsKindAreNotAskedToAct() {
        notices.tell(notice("one"));

        assertThat(seenBy(person(Optional.empty(), Role.AUDITOR))).isEmpty();
    }
}
