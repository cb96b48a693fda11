package city.lianbo.delivery;

import static city.lianbo.delivery.EngineRig.SETTINGS;
import static city.lianbo.delivery.EngineRig.T;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import city.lianbo.delivery.RehearsalScript.Part;
import city.lianbo.delivery.RehearsalScript.Start;
import city.lianbo.delivery.RehearsalScript.Wave;
import city.lianbo.edition.Channel;
import city.lianbo.edition.SlotKind;
import city.lianbo.platform.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A whole plan in accelerated time, with what the coordinator lets go wrong.
class RehearsalTest {

    private static final Duration BUDGET = Duration.ofMinutes(1);
    private static final Duration TEN = Duration.ofMinutes(10);
    private static final UUID LEAD = new UUID(0, 1);
    private static final UUID REST = new UUID(0, 2);

    private static List<Rehearsed> rehearse(RehearsalScript script, Fault... faults) {
        return rehearse(script, new Faults(Set.of(faults), 4711));
    }

    private static List<Rehearsed> rehearse(RehearsalScript script, Faults faults) {
        return new Rehearsal(script, faults, SETTINGS).run(_ -> {}, BUDGET);
    }

    private static RehearsalScript accounts(int many) {
        return script(wave(Channel.MASS_SEND, parts(0, many)));
    }

    private static Wave wave(Channel channel, List<Part> parts) {
        return new Wave(LEAD, new Start.At(T), channel, parts);
    }

    private static Wave wave(Start start, List<Part> parts) {
        return new Wave(REST, start, Channel.MASS_SEND, parts);
    }

    private static RehearsalScript script(Wave... waves) {
        return new RehearsalScript(List.of(waves), Duration.ofMinutes(30), Optional.empty());
    }

    private static List<Part> parts(int from, int until) {
        return IntStream.range(from, until).mapToObj(RehearsalTest::part).toList();
    }

    private static Part part(int number) {
        return new Part(account(number), false, true, Optional.empty(), Set.of());
    }

    private static AccountId account(int number) {
        return new AccountId(new UUID(1, number));
    }

    private static RehearsalScript oneProtected() {
        return script(wave(Channel.MASS_SEND, List.of(protectedPart())));
    }

    private static Part protectedPart() {
        return new Part(account(0), true, true, Optional.empty(), Set.of());
    }

    private static Start after(int percent, OptionalInt holdAbove) {
        return new Start.After(LEAD, percent, TEN, T.plus(Duration.ofHours(1)), holdAbove);
    }

    @Test
    void inFairWeatherEverybodyIsSentWithinASecondAndConfirmed() {
        assertThat(rehearse(accounts(40)))
                .hasSize(40)
                .allSatisfy(line -> {
                    assertThat(line.end()).isEqualTo(DeliveryState.SENT);
                    assertThat(line.calls()).isEqualTo(1);
                    assertThat(line.left()).contains(T);
                    assertThat(line.staged().orElseThrow()).isBefore(T);
                    assertThat(line.linkKnown().orElseThrow()).isAfter(T);
                    assertThat(line.needsSomebody()).isFalse();
                });
    }

    @Test
    void theSameSeedIsTheSameRehearsal() {
        var faults = new Faults(Set.of(Fault.LOST_ANSWERS, Fault.NO_QUOTA), 7);

        assertThat(rehearse(accounts(12), faults)).isEqualTo(rehearse(accounts(12), faults));
        assertThat(rehearse(accounts(12), faults))
                .isNotEqualTo(rehearse(accounts(12), new Faults(faults.chosen(), 8)));
    }

    @ParameterizedTest
    @EnumSource
    void whateverGoesWrongEveryAccountComesToAnEnd(Fault fault) {
        assertThat(rehearse(accounts(8), fault))
                .hasSize(8)
                .allSatisfy(line ->
                        assertThat(line.end().phase()).isEqualTo(DeliveryState.Phase.SETTLED));
    }

    @Test
    void lostAnswersAreFoundAgainUnderTheSameKey() {
        var lines = rehearse(accounts(12), Fault.LOST_ANSWERS);

        assertThat(lines).anySatisfy(line -> assertThat(line.calls()).isGreaterThan(1));
        assertThat(lines).allSatisfy(line -> assertThat(line.end()).isEqualTo(DeliveryState.SENT));
    }

    @Test
    void whoHasNoQuotaIsRefusedAndNamed() {
        var lines = rehearse(accounts(8), Fault.NO_QUOTA);

        assertThat(lines.stream().filter(Rehearsed::needsSomebody))
                .hasSize(2)
                .allSatisfy(line -> {
                    assertThat(line.end()).isEqualTo(DeliveryState.REFUSED);
                    assertThat(line.trouble().orElseThrow().code()).isEqualTo(45028);
                    assertThat(line.faults()).containsExactly(Fault.NO_QUOTA);
                });
    }

    @Test
    void whoGetsNoTokenIsMissedBecauseOfIt() {
        var lines = rehearse(accounts(4), Fault.TOKEN_INVALID);

        assertThat(lines.stream().filter(Rehearsed::needsSomebody))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.end()).isEqualTo(DeliveryState.MISSED);
                    assertThat(line.trouble().orElseThrow().key())
                            .isEqualTo("delivery.held.token-refused");
                });
    }

    @Test
    void anAdministratorWhoRefusesOrStaysSilentEndsInARejection() {
        assertThat(rehearse(oneProtected(), Fault.PHONE_REFUSED).getFirst().trouble())
                .map(Trouble::detail)
                .contains("err(40001)");
        assertThat(rehearse(oneProtected(), Fault.PHONE_SILENT).getFirst().trouble())
                .map(Trouble::detail)
                .contains("err(40002)");
    }

    @Test
    void anAdministratorWhoComesLateIsStillInTime() {
        var line = rehearse(oneProtected(), Fault.PHONE_LATE).getFirst();

        assertThat(line.end()).isEqualTo(DeliveryState.SENT);
        assertThat(line.confirmed().orElseThrow()).isAfter(T.plus(Duration.ofMinutes(20)));
    }

    @Test
    void withoutCallbacksWeChatIsAskedAndNoLinkIsKnown() {
        assertThat(rehearse(accounts(3), Fault.NO_CALLBACKS))
                .allSatisfy(line -> {
                    assertThat(line.end()).isEqualTo(DeliveryState.SENT);
                    assertThat(line.linkKnown()).isEmpty();
                });
    }

    @Test
    void aDeskThatDiesSendsNothingTwice() {
        for (long seed = 0; seed < 20; seed++) {
            var lines = rehearse(accounts(5), new Faults(Set.of(Fault.NODE_DIES), seed));

            assertThat(lines)
                    .allSatisfy(line -> assertThat(line.end()).isEqualTo(DeliveryState.SENT));
        }
    }

    @Test
    void whatCannotSendTodayIsSaidWhateverTheWeather() {
        var inactive =
                new Part(
                        account(0),
                        false,
                        true,
                        Optional.of(new Trouble("delivery.held.account-not-active", 0, "临江发布")),
                        Set.of());
        var empty = new Part(account(1), false, false, Optional.empty(), Set.of());
        var lines = rehearse(script(wave(Channel.MASS_SEND, List.of(inactive, empty))));

        assertThat(lines)
                .extracting(Rehearsed::end)
                .containsExactly(DeliveryState.MISSED, DeliveryState.REFUSED);
    }

    @Test
    void aGatedWaveLeavesWhenTheOtherCameFarEnough() {
        var lines =
                rehearse(
                        script(
                                wave(Channel.MASS_SEND, parts(0, 2)),
                                wave(after(100, OptionalInt.empty()), parts(2, 5))));
        var leadConfirmed = latest(lines, LEAD);

        assertThat(lines)
                .filteredOn(line -> line.wave().equals(REST))
                .hasSize(3)
                .allSatisfy(line -> {
                    assertThat(line.end()).isEqualTo(DeliveryState.SENT);
                    assertThat(line.left().orElseThrow())
                            .isBetween(
                                    leadConfirmed.plus(Duration.ofMinutes(10)),
                                    leadConfirmed.plus(Duration.ofMinutes(11)));
                });
    }

    private static Instant latest(List<Rehearsed> lines, UUID wave) {
        return lines.stream()
                .filter(line -> line.wave().equals(wave))
                .flatMap(line -> line.confirmed().stream())
                .max(Instant::compareTo)
                .orElseThrow();
    }

    @Test
    void aGateThatNeverOpensEndsInMissed() {
        var lines =
                rehearse(
                        script(
                                wave(Channel.MASS_SEND, parts(0, 2)),
                                wave(after(100, OptionalInt.of(10)), parts(2, 5))),
                        Fault.NO_QUOTA);

        assertThat(lines)
                .filteredOn(line -> line.wave().equals(REST))
                .hasSize(3)
                .allSatisfy(line -> {
                    assertThat(line.end()).isEqualTo(DeliveryState.MISSED);
                    assertThat(line.calls()).isZero();
                    assertThat(line.trouble().map(Trouble::key))
                            .contains("delivery.rehearsal.gate.failures");
                });
    }

    @Test
    void aPublicationIsConfirmedAndLinked() {
        assertThat(rehearse(script(wave(Channel.PUBLISH, parts(0, 6)))))
                .hasSize(6)
                .allSatisfy(line -> {
                    assertThat(line.channel()).isEqualTo(Channel.PUBLISH);
                    assertThat(line.end()).isEqualTo(DeliveryState.SENT);
                    assertThat(line.left()).contains(T);
                    assertThat(line.calls()).isEqualTo(1);
                    assertThat(line.linkKnown()).isEqualTo(line.confirmed());
                    assertThat(line.confirmed().orElseThrow())
                            .isBetween(T.plusSeconds(1), T.plusSeconds(25));
                });
    }

    @Test
    void withoutCallbacksAPublicationIsAskedForAndItsLinkIsKnownAllTheSame() {
        assertThat(rehearse(script(wave(Channel.PUBLISH, parts(0, 4))), Fault.NO_CALLBACKS))
                .allSatisfy(line -> {
                    assertThat(line.end()).isEqualTo(DeliveryState.SENT);
                    assertThat(line.linkKnown().orElseThrow()).isAfter(T.plusSeconds(5));
                });
    }

    @Test
    void theEventOfAPublicationComesSoonerThanAskingForIt() {
        var script = script(wave(Channel.PUBLISH, parts(0, 40)));

        assertThat(secondsUntilConfirmed(rehearse(script)))
                .isLessThan(secondsUntilConfirmed(rehearse(script, Fault.NO_CALLBACKS)) - 2);
    }

    private static double secondsUntilConfirmed(List<Rehearsed> lines) {
        return lines.stream()
                .mapToLong(line -> Duration.between(T, line.confirmed().orElseThrow()).toSeconds())
                .average()
                .orElseThrow();
    }

    @Test
    void whatStrikesPushesDoesNotStrikePublications() {
        var unfit = new Part(account(0), true, false, Optional.empty(), Set.of());
        var line =
                rehearse(
                                script(wave(Channel.PUBLISH, List.of(unfit))),
                                Fault.NO_QUOTA,
                                Fault.PHONE_REFUSED,
                                Fault.PHONE_SILENT)
                        .getFirst();

        assertThat(line.end()).isEqualTo(DeliveryState.SENT);
        assertThat(line.faults()).isEmpty();
    }

    @Test
    void lostAnswersOfPublicationsAreSettledInWeChatsList() {
        for (long seed = 0; seed < 10; seed++) {
            var lines =
                    rehearse(
                            script(wave(Channel.PUBLISH, parts(0, 8))),
                            new Faults(Set.of(Fault.LOST_ANSWERS), seed));

            assertThat(lines)
                    .allSatisfy(line -> {
                        assertThat(line.end()).isEqualTo(DeliveryState.SENT);
                        assertThat(line.calls()).isBetween(1, 2);
                    });
        }
    }

    @Test
    void aPlacedDraftWaitsForItsPersonAndTheRehearsalEndsSoon() {
        var told = new AtomicInteger();
        var script = script(wave(Channel.DRAFT_ONLY, List.of(protectedPart(), part(1))));
        var lines =
                new Rehearsal(script, new Faults(Set.of(Fault.PHONE_REFUSED), 3), SETTINGS)
                        .run(_ -> told.incrementAndGet(), BUDGET);

        assertThat(lines)
                .hasSize(2)
                .allSatisfy(line -> {
                    assertThat(line.end()).isEqualTo(DeliveryState.AWAITING_PERSON);
                    assertThat(line.staged().orElseThrow()).isBefore(T);
                    assertThat(line.calls()).isZero();
                    assertThat(line.left()).isEmpty();
                    assertThat(line.trouble()).isEmpty();
                    assertThat(line.faults()).isEmpty();
                    assertThat(line.isAsPlanned()).isTrue();
                    assertThat(line.needsSomebody()).isTrue();
                });
        // Half a minute a step: staging begins half an hour before T, and a few minutes follow it.
        assertThat(told).hasValueLessThan(75);
    }

    @Test
    void aDraftWithoutAPushLeftIsPlacedWithAWarning() {
        var empty = new Part(account(0), false, false, Optional.empty(), Set.of());

        assertThat(rehearse(script(wave(Channel.DRAFT_ONLY, List.of(empty)))))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.end()).isEqualTo(DeliveryState.AWAITING_PERSON);
                    assertThat(line.trouble())
                            .map(Trouble::key)
                            .contains("delivery.rehearsal.draft-without-quota");
                });
    }

    @Test
    void aGateBehindPublicationsOpensWhenTheyAreOut() {
        var lines =
                rehearse(
                        script(
                                wave(Channel.PUBLISH, parts(0, 2)),
                                wave(after(100, OptionalInt.empty()), parts(2, 4))));
        var leadConfirmed = latest(lines, LEAD);

        assertThat(lines)
                .filteredOn(line -> line.wave().equals(REST))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.left()).contains(leadConfirmed.plus(TEN)));
    }

    @Test
    void aGateBehindADraftStaysShutWhileNobodyPressesAndSaysWhy() {
        var lines =
                rehearse(
                        script(
                                wave(Channel.DRAFT_ONLY, parts(0, 2)),
                                wave(after(50, OptionalInt.of(0)), parts(2, 4))));

        assertThat(lines)
                .filteredOn(line -> line.wave().equals(REST))
                .hasSize(2)
                .allSatisfy(line -> {
                    assertThat(line.end()).isEqualTo(DeliveryState.MISSED);
                    assertThat(line.trouble().map(Trouble::key))
                            .contains("delivery.rehearsal.gate.deadline");
                });
    }

    @Test
    void aGateWithoutDelayLeavesTimeForTheLastChecks() {
        var lines =
                rehearse(
                        script(
                                wave(Channel.MASS_SEND, parts(0, 1)),
                                wave(
                                        new Start.After(
                                                LEAD,
                                                100,
                                                Duration.ZERO,
                                                T.plus(Duration.ofHours(1)),
                                                OptionalInt.empty()),
                                        parts(1, 2))));

        assertThat(lines.getLast().left().orElseThrow())
                .isBetween(
                        latest(lines, LEAD).plus(SETTINGS.earliest()),
                        latest(lines, LEAD).plus(SETTINGS.earliest()).plusSeconds(6));
    }

    /// One of eight is 12.5 %: more than 12, though not more than 13.
    @Test
    void aGateCountsFailuresExactly() {
        var parts = new ArrayList<>(parts(0, 7));
        parts.add(new Part(account(7), false, false, Optional.empty(), Set.of()));

        assertThat(gated(parts, 12).getLast().trouble().map(Trouble::key))
                .contains("delivery.rehearsal.gate.failures");
        assertThat(gated(parts, 13).getLast().end()).isEqualTo(DeliveryState.SENT);
    }

    private static List<Rehearsed> gated(List<Part> parts, int holdAbove) {
        return rehearse(
                script(
                        wave(Channel.MASS_SEND, parts),
                        wave(after(87, OptionalInt.of(holdAbove)), parts(8, 9))));
    }

    /// The first account of the first wave leads; two later ones, and the lead itself, would lead to
    /// its article.
    private static RehearsalScript linked(LinkRule rule, Channel channel, Instant later) {
        return new RehearsalScript(
                List.of(
                        wave(channel, List.of(leadingTo(0, "lead"))),
                        wave(
                                new Start.At(later),
                                List.of(leadingTo(1, "lead", "origin"), leadingTo(2, "lead")))),
                Duration.ofMinutes(30),
                Optional.of(new LinkPlan(rule, account(0), List.of(LEAD, REST))));
    }

    private static Part leadingTo(int number, String... slots) {
        return new Part(account(number), false, true, Optional.empty(), Set.of(slots));
    }

    private static List<Rehearsed> later(List<Rehearsed> lines) {
        return lines.stream().filter(line -> line.wave().equals(REST)).toList();
    }

    @ParameterizedTest
    @EnumSource
    void aLinkThatComesInTimeIsFilledInWhateverTheRule(LinkRule rule) {
        var lines = rehearse(linked(rule, Channel.MASS_SEND, T.plus(TEN)));
        var known = lines.getFirst().linkKnown().orElseThrow();

        assertThat(later(lines))
                .hasSize(2)
                .allSatisfy(line -> {
                    assertThat(line.left()).contains(T.plus(TEN));
                    assertThat(line.links())
                            .isNotEmpty()
                            .allSatisfy(link -> {
                                assertThat(link.state()).isEqualTo(SlotState.LINKED);
                                assertThat(link.from()).contains(account(0));
                                assertThat(link.decidedAt().orElseThrow())
                                        .isBetween(known, known.plusSeconds(2));
                                assertThat(link.heldSince()).isEmpty();
                                assertThat(link.isMissing()).isFalse();
                            });
                });
        assertThat(lines.get(1).links())
                .extracting(RehearsedLink::kind)
                .containsExactly(SlotKind.LEAD, SlotKind.ORIGIN);
    }

    @Test
    void whoGoesFirstHasNothingToLeadTo() {
        var lead = rehearse(linked(LinkRule.WAIT, Channel.MASS_SEND, T.plus(TEN))).getFirst();

        assertThat(lead.end()).isEqualTo(DeliveryState.SENT);
        assertThat(lead.links())
                .containsExactly(
                        new RehearsedLink(
                                SlotKind.LEAD,
                                Optional.empty(),
                                SlotState.WITHOUT,
                                Optional.empty(),
                                Optional.empty()));
        assertThat(lead.links().getFirst().isMissing()).isFalse();
    }

    @Test
    void whoWaitsLeavesLateAsSoonAsTheLinkComes() {
        var lines = rehearse(linked(LinkRule.WAIT, Channel.MASS_SEND, T));
        var known = lines.getFirst().linkKnown().orElseThrow();

        assertThat(later(lines))
                .hasSize(2)
                .allSatisfy(line -> {
                    assertThat(line.end()).isEqualTo(DeliveryState.SENT);
                    assertThat(line.left().orElseThrow()).isBetween(known, known.plusSeconds(30));
                    assertThat(line.links()).allSatisfy(RehearsalTest::isHeldBefore);
                    assertThat(line.links())
                            .extracting(RehearsedLink::state)
                            .containsOnly(SlotState.LINKED);
                });
    }

    private static void isHeldBefore(RehearsedLink link) {
        assertThat(link.heldSince().orElseThrow())
                .isBetween(T.minus(SETTINGS.armLead()), T.minusSeconds(30));
    }

    @Test
    void whoIsHeldForTheLinkStaysHeldThoughItComes() {
        var lines = rehearse(linked(LinkRule.HOLD, Channel.MASS_SEND, T));

        assertThat(lines.getFirst().linkKnown()).isPresent();
        assertThat(later(lines))
                .hasSize(2)
                .allSatisfy(line -> {
                    assertThat(line.end()).isEqualTo(DeliveryState.MISSED);
                    assertThat(line.links()).allSatisfy(RehearsalTest::isHeldBefore);
                    assertThat(line.links()).allMatch(RehearsedLink::isMissing);
                });
    }

    @Test
    void whoMayGoWithoutLeavesOnTimeAndItIsSaidWhenThatWasDecided() {
        var at = T.plus(TEN);
        var lines =
                rehearse(linked(LinkRule.SEND_WITHOUT, Channel.MASS_SEND, at), Fault.NO_CALLBACKS);

        assertThat(later(lines))
                .hasSize(2)
                .allSatisfy(line -> {
                    assertThat(line.end()).isEqualTo(DeliveryState.SENT);
                    assertThat(line.left()).contains(at);
                    assertThat(line.links())
                            .isNotEmpty()
                            .allSatisfy(link -> {
                                assertThat(link.state()).isEqualTo(SlotState.WITHOUT);
                                assertThat(link.isMissing()).isTrue();
                                assertThat(link.decidedAt().orElseThrow())
                                        .isBetween(
                                                at.minus(SETTINGS.armLead()), at.minusSeconds(30));
                            });
                });
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SEND_WITHOUT")
    void withoutCallbacksWhoWaitsOrIsHeldIsMissedForWantOfTheLink(LinkRule rule) {
        var at = T.plus(TEN);
        var lines = rehearse(linked(rule, Channel.MASS_SEND, at), Fault.NO_CALLBACKS);

        assertThat(lines.getFirst().end()).isEqualTo(DeliveryState.SENT);
        assertThat(later(lines))
                .hasSize(2)
                .allSatisfy(line -> {
                    assertThat(line.end()).isEqualTo(DeliveryState.MISSED);
                    assertThat(line.calls()).isZero();
                    assertThat(line.trouble().orElseThrow().key())
                            .isEqualTo(
                                    rule == LinkRule.WAIT
                                            ? "delivery.held.link-unknown"
                                            : "delivery.held.link-wanted");
                    assertThat(line.links())
                            .isNotEmpty()
                            .allSatisfy(link -> {
                                assertThat(link.state()).isEqualTo(SlotState.OPEN);
                                assertThat(link.heldSince().orElseThrow())
                                        .isBetween(
                                                at.minus(SETTINGS.armLead()), at.minusSeconds(30));
                            });
                });
    }

    @Test
    void theLinkOfAPublicationIsAskedForWhereNoEventComes() {
        var lines =
                rehearse(linked(LinkRule.WAIT, Channel.PUBLISH, T.plus(TEN)), Fault.NO_CALLBACKS);

        assertThat(later(lines))
                .hasSize(2)
                .allSatisfy(line -> {
                    assertThat(line.end()).isEqualTo(DeliveryState.SENT);
                    assertThat(line.links())
                            .extracting(RehearsedLink::state)
                            .containsOnly(SlotState.LINKED);
                });
    }

    @Test
    void aDraftThatNobodyPressesTellsNoLink() {
        var lines = rehearse(linked(LinkRule.WAIT, Channel.DRAFT_ONLY, T.plus(TEN)));

        assertThat(lines)
                .extracting(Rehearsed::end)
                .containsExactly(
                        DeliveryState.AWAITING_PERSON, DeliveryState.MISSED, DeliveryState.MISSED);
    }

    @Test
    void aListNamesThoseWhoWereConfirmedInTimeAndNobodyWaitsForTheOthers() {
        var inactive =
                new Part(
                        account(1),
                        false,
                        true,
                        Optional.of(new Trouble("delivery.held.account-not-active", 0, "")),
                        Set.of());
        var names = new String[] {SlotKind.also(account(1)), SlotKind.also(account(2))};
        var script =
                new RehearsalScript(
                        List.of(
                                wave(Channel.MASS_SEND, List.of(part(0), inactive, part(2))),
                                wave(new Start.At(T.plus(TEN)), List.of(leadingTo(3, names)))),
                        Duration.ofMinutes(30),
                        Optional.of(new LinkPlan(LinkRule.WAIT, account(0), List.of(LEAD, REST))));
        var last = rehearse(script).getLast();

        assertThat(last.left()).contains(T.plus(TEN));
        assertThat(last.links())
                .extracting(link -> link.from().orElseThrow(), RehearsedLink::state)
                .containsExactlyInAnyOrder(
                        tuple(account(1), SlotState.WITHOUT), tuple(account(2), SlotState.LINKED));
        assertThat(last.links()).allSatisfy(link -> assertThat(link.heldSince()).isEmpty());
    }

    @Test
    void aRehearsalThatTakesTooLongIsGivenUp() {
        var rehearsal = new Rehearsal(accounts(3), new Faults(Set.of(), 1), SETTINGS);

        assertThatThrownBy(() -> rehearsal.run(_ -> {}, Duration.ZERO))
                .isInstanceOf(RehearsalTooLong.class);
    }
}
