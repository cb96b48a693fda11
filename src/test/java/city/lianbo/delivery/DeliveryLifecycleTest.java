package city.lianbo.delivery;

import static city.lianbo.delivery.DeliveryState.ACCEPTED;
import static city.lianbo.delivery.DeliveryState.ARMED;
import static city.lianbo.delivery.DeliveryState.AWAITING_PERSON;
import static city.lianbo.delivery.DeliveryState.AWAITING_PHONE;
import static city.lianbo.delivery.DeliveryState.FIRING;
import static city.lianbo.delivery.DeliveryState.HALTED;
import static city.lianbo.delivery.DeliveryState.MISSED;
import static city.lianbo.delivery.DeliveryState.PLANNED;
import static city.lianbo.delivery.DeliveryState.RECALLED;
import static city.lianbo.delivery.DeliveryState.REFUSED;
import static city.lianbo.delivery.DeliveryState.REJECTED;
import static city.lianbo.delivery.DeliveryState.SENT;
import static city.lianbo.delivery.DeliveryState.STAGED;
import static city.lianbo.delivery.DeliveryState.UNCERTAIN;
import static city.lianbo.delivery.DeliveryState.UNCONFIRMED;
import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.wechat.SendProgress;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The full product of states and events: what is not in the table must not move.
class DeliveryLifecycleTest {

    private static final DeliveryEvent CONFIRMED =
            new DeliveryEvent.Confirmed(SendProgress.Counts.UNTOLD, List.of());
    private static final DeliveryEvent ACCEPTANCE =
            new DeliveryEvent.Accepted(7, OptionalLong.empty(), false);

    private static final Map<DeliveryEvent, Map<DeliveryState, DeliveryState>> MOVES =
            Map.ofEntries(
                    Map.entry(new DeliveryEvent.Staged("m", "f"), Map.of(PLANNED, STAGED)),
                    Map.entry(new DeliveryEvent.Linked("lead", "f"), Map.of()),
                    Map.entry(
                            new DeliveryEvent.Unstaged("gone"),
                            Map.of(STAGED, PLANNED, ARMED, PLANNED)),
                    Map.entry(new DeliveryEvent.Armed(), Map.of(STAGED, ARMED)),
                    Map.entry(new DeliveryEvent.HeldUp("k", 0, ""), Map.of()),
                    Map.entry(
                            new DeliveryEvent.Claimed("a", 1, Instant.EPOCH),
                            Map.of(ARMED, FIRING)),
                    Map.entry(new DeliveryEvent.NeverLeft("refused"), Map.of(FIRING, ARMED)),
                    Map.entry(
                            ACCEPTANCE,
                            to(
                                    ACCEPTED,
                                    PLANNED,
                                    STAGED,
                                    ARMED,
                                    FIRING,
                                    UNCERTAIN,
                                    HALTED,
                                    MISSED,
                                    REFUSED,
                                    AWAITING_PERSON)),
                    Map.entry(
                            new DeliveryEvent.Submitted("7", OptionalLong.empty()),
                            to(
                                    ACCEPTED,
                                    PLANNED,
                                    STAGED,
                                    ARMED,
                                    FIRING,
                                    UNCERTAIN,
                                    HALTED,
                                    MISSED,
                                    REFUSED,
                                    AWAITING_PERSON)),
                    Map.entry(
                            new DeliveryEvent.Published("a", List.of()),
                            toFromAllBut(SENT, SENT, RECALLED)),
                    Map.entry(
                            new DeliveryEvent.HandedOver(), to(AWAITING_PERSON, FIRING, UNCERTAIN)),
                    Map.entry(
                            new DeliveryEvent.SentByHand("n", Instant.EPOCH, "l"),
                            toFromAllBut(SENT, SENT, RECALLED)),
                    Map.entry(new DeliveryEvent.Refused(45009, ""), Map.of(FIRING, REFUSED)),
                    Map.entry(
                            new DeliveryEvent.AnswerLost(0, "time-out"),
                            to(UNCERTAIN, PLANNED, STAGED, ARMED, FIRING, HALTED, MISSED)),
                    Map.entry(new DeliveryEvent.Repeated("a", 2), Map.of()),
                    Map.entry(
                            new DeliveryEvent.StillSending(true), Map.of(ACCEPTED, AWAITING_PHONE)),
                    Map.entry(new DeliveryEvent.StillSending(false), Map.of()),
                    Map.entry(CONFIRMED, toFromAllBut(SENT, SENT, RECALLED)),
                    Map.entry(
                            new DeliveryEvent.Rejected("err(20001)"),
                            toFromAllBut(REJECTED, REJECTED, SENT, RECALLED)),
                    Map.entry(new DeliveryEvent.Deleted(), toFromAllBut(RECALLED, RECALLED)),
                    Map.entry(
                            new DeliveryEvent.ConfirmationOverdue(),
                            to(UNCONFIRMED, ACCEPTED, AWAITING_PHONE, AWAITING_PERSON)),
                    Map.entry(new DeliveryEvent.Halted(), to(HALTED, PLANNED, STAGED, ARMED)),
                    Map.entry(new DeliveryEvent.Resumed(), Map.of(HALTED, PLANNED)),
                    Map.entry(new DeliveryEvent.Missed(), to(MISSED, PLANNED, STAGED, ARMED)),
                    Map.entry(
                            new DeliveryEvent.FoundSent("https://mp.weixin.qq.com/s/x"),
                            to(SENT, UNCERTAIN, UNCONFIRMED, AWAITING_PERSON)),
                    Map.entry(
                            new DeliveryEvent.FoundUnsent(),
                            to(REFUSED, UNCERTAIN, UNCONFIRMED, AWAITING_PERSON)));

    private static Map<DeliveryState, DeliveryState> to(
            DeliveryState target, DeliveryState... from) {
        var moves = new EnumMap<DeliveryState, DeliveryState>(DeliveryState.class);
        for (DeliveryState state : from) {
            moves.put(state, target);
        }
        return moves;
    }

    private static Map<DeliveryState, DeliveryState> toFromAllBut(
            DeliveryState target, DeliveryState... unmoved) {
        var from = EnumSet.allOf(DeliveryState.class);
        from.removeAll(List.of(unmoved));
        return to(target, from.toArray(DeliveryState[]::new));
    }

    static Stream<Arguments> everyStateAndEvent() {
        return MOVES.keySet().stream()
                .flatMap(event ->
                        Stream.of(DeliveryState.values()).map(state -> Arguments.of(state, event)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndEvent")
    void movesExactlyAsTheTableSays(DeliveryState state, DeliveryEvent event) {
        var moves = MOVES.getOrDefault(event, Map.of());

        assertThat(DeliveryLifecycle.next(state, event))
                .isEqualTo(moves.getOrDefault(state, state));
    }

    @Test
    void theTableKnowsEveryKindOfEvent() {
        var kinds = MOVES.keySet().stream().map(Object::getClass).distinct().toList();

        assertThat(kinds).hasSameSizeAs(List.of(DeliveryEvent.class.getPermittedSubclasses()));
    }

    /// The promise in one line: nothing but a proven no, or a person's word, leads from a state in
    /// which a send may exist to one in which a successor may leave.
    @ParameterizedTest
    @MethodSource("everyStateAndEvent")
    void onlyAProvenNoOrAPersonFreesWhatMayHaveLeft(DeliveryState state, DeliveryEvent event) {
        var after = DeliveryLifecycle.next(state, event);

        if (state.mayHaveLeft() && !after.mayHaveLeft()) {
            assertThat(event)
                    .isInstanceOfAny(
                            DeliveryEvent.NeverLeft.class,
                            DeliveryEvent.Refused.class,
                            DeliveryEvent.Rejected.class,
                            DeliveryEvent.FoundUnsent.class);
        }
    }
}
