package city.lianbo.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.wechat.SendAnswer;
import city.lianbo.wechat.WeChatProblem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The send protocol as a small machine, explored whole: a desk that dies at any moment, a WeChat
/// that carries out what reaches it, answers that get lost, halts, repeats under the key, and a
/// person who tries again wherever the desk says "certainly not sent". From no reachable state does
/// a second send follow. Meanings and transitions are the engine's own.
class SendProtocolModelTest {

    private static final int MOST_CLAIMS = 3;
    private static final int MOST_DELIVERIES = 2;

    /// A call between the desk and WeChat.
    enum Stage {
        ON_ITS_WAY,
        ACCEPTED,
        KEY_KNOWN,
        REFUSED
    }

    /// @param desk whether the desk still waits for the answer: it has not died since
    record Call(int delivery, int epoch, boolean repeat, Stage stage, boolean desk) {}

    /// The right to call once, held by the desk's memory alone.
    record Permit(int epoch, boolean repeat) {}

    /// @param delivery which one lives: 0, or its successor 1 with a key of its own
    /// @param permits claims under which the desk has yet to call; lost when it dies
    /// @param sends accepted sends by delivery
    record State(
            int delivery,
            DeliveryState row,
            int epoch,
            boolean halted,
            Set<Permit> permits,
            Set<Call> calls,
            List<Integer> sends,
            boolean draftUsed) {

        int allSends() {
            return sends.stream().mapToInt(Integer::intValue).sum();
        }
    }

    @ParameterizedTest(name = "the key is looked at first: {0}")
    @ValueSource(booleans = {true, false})
    void noReachableStateHoldsTwoSends(boolean keyFirst) {
        var begin =
                new State(
                        0, DeliveryState.ARMED, 0, false, Set.of(), Set.of(), List.of(0, 0), false);
        var seen = new HashSet<State>(List.of(begin));
        var open = new ArrayDeque<State>(List.of(begin));
        while (!open.isEmpty()) {
            var state = open.remove();
            assertThat(state.allSends()).as("%s", state).isLessThanOrEqualTo(1);
            certainlyUnsentIsUnsent(state);
            for (var next : next(state, keyFirst)) {
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(1_000);
    }

    /// What the desk calls certainly unsent must be so, and must stay so: nothing is on its way.
    private static void certainlyUnsentIsUnsent(State state) {
        boolean unsent =
                switch (state.row()) {
                    case PLANNED, STAGED, ARMED, REFUSED, MISSED, HALTED -> true;
                    case FIRING,
                            UNCERTAIN,
                            ACCEPTED,
                            AWAITING_PHONE,
                            AWAITING_PERSON,
                            SENT,
                            REJECTED,
                            UNCONFIRMED,
                            RECALLED ->
                            false;
                };
        if (unsent) {
            assertThat(state.sends().get(state.delivery())).as("%s", state).isZero();
            assertThat(state.calls())
                    .as("%s", state)
                    .noneMatch(call ->
                            call.delivery() == state.delivery()
                                    && call.stage() == Stage.ON_ITS_WAY);
        }
    }

    private static List<State> next(State state, boolean keyFirst) {
        var next = new ArrayList<State>();
        claim(state).ifPresent(next::add);
        claimRepeat(state).ifPresent(next::add);
        for (var permit : state.permits()) {
            next.add(leave(state, permit));
            next.add(neverLeave(state, permit));
        }
        for (var call : state.calls()) {
            travel(state, call, keyFirst).forEach(next::add);
        }
        next.add(die(state));
        overdue(state).ifPresent(next::add);
        next.addAll(people(state));
        return next;
    }

    private static Optional<State> claim(State state) {
        return state.row() == DeliveryState.ARMED && !state.halted() && state.epoch() < MOST_CLAIMS
                ? Optional.of(permitted(state, DeliveryState.FIRING))
                : Optional.empty();
    }

    private static Optional<State> claimRepeat(State state) {
        return state.row() == DeliveryState.UNCERTAIN
                        && !state.halted()
                        && state.epoch() < MOST_CLAIMS
                ? Optional.of(permitted(state, DeliveryState.UNCERTAIN))
                : Optional.empty();
    }

    private static State permitted(State state, DeliveryState row) {
        var permits = new HashSet<>(state.permits());
        permits.add(new Permit(state.epoch() + 1, row == DeliveryState.UNCERTAIN));
        return new State(
                state.delivery(),
                row,
                state.epoch() + 1,
                state.halted(),
                Set.copyOf(permits),
                state.calls(),
                state.sends(),
                state.draftUsed());
    }

    private static State leave(State state, Permit permit) {
        var call =
                new Call(state.delivery(), permit.epoch(), permit.repeat(), Stage.ON_ITS_WAY, true);
        return withCalls(
                without(state, permit), state.calls(), Optional.empty(), Optional.of(call));
    }

    /// The connection was refused, or the call was late and was dropped.
    private static State neverLeave(State state, Permit permit) {
        var event =
                permit.repeat()
                        ? new DeliveryEvent.AnswerLost(0, "connection refused")
                        : new DeliveryEvent.NeverLeft("connection refused");
        return told(without(state, permit), permit.epoch(), event);
    }

    private static State without(State state, Permit permit) {
        var permits = new HashSet<>(state.permits());
        permits.remove(permit);
        return new State(
                state.delivery(),
                state.row(),
                state.epoch(),
                state.halted(),
                Set.copyOf(permits),
                state.calls(),
                state.sends(),
                state.draftUsed());
    }

    private static List<State> travel(State state, Call call, boolean keyFirst) {
        if (call.stage() == Stage.ON_ITS_WAY) {
            return List.of(
                    reach(state, call, keyFirst),
                    answer(state, call, new SendAnswer.NoAnswer("lost")));
        }
        var answers = new ArrayList<State>();
        answers.add(answer(state, call, said(call)));
        answers.add(answer(state, call, new SendAnswer.NoAnswer("time-out")));
        answers.add(answer(state, call, new SendAnswer.Refused(new WeChatProblem(-1, "busy"))));
        return answers;
    }

    private static SendAnswer said(Call call) {
        return switch (call.stage()) {
            case ACCEPTED -> new SendAnswer.Accepted(100 + call.delivery(), OptionalLong.empty());
            case KEY_KNOWN -> new SendAnswer.AlreadyAccepted(100 + call.delivery());
            case REFUSED, ON_ITS_WAY ->
                    new SendAnswer.Refused(new WeChatProblem(40007, "invalid media_id"));
        };
    }

    /// At WeChat. The desk may have died since; the call is carried out all the same.
    private static State reach(State state, Call call, boolean keyFirst) {
        boolean known = state.sends().get(call.delivery()) > 0;
        Stage stage;
        if (known && keyFirst) {
            stage = Stage.KEY_KNOWN;
        } else if (state.draftUsed()) {
            stage = Stage.REFUSED;
        } else if (known) {
            stage = Stage.KEY_KNOWN;
        } else {
            stage = Stage.ACCEPTED;
        }
        var sends = new ArrayList<>(state.sends());
        if (stage == Stage.ACCEPTED) {
            sends.set(call.delivery(), sends.get(call.delivery()) + 1);
        }
        var reached = new Call(call.delivery(), call.epoch(), call.repeat(), stage, call.desk());
        var carried =
                new State(
                        state.delivery(),
                        state.row(),
                        state.epoch(),
                        state.halted(),
                        state.permits(),
                        state.calls(),
                        List.copyOf(sends),
                        state.draftUsed() || stage == Stage.ACCEPTED);
        return withCalls(carried, state.calls(), Optional.of(call), Optional.of(reached));
    }

    private static State answer(State state, Call call, SendAnswer answer) {
        var stillOnItsWay = call.stage() == Stage.ON_ITS_WAY;
        var kept =
                stillOnItsWay
                        ? Optional.of(
                                new Call(
                                        call.delivery(),
                                        call.epoch(),
                                        call.repeat(),
                                        Stage.ON_ITS_WAY,
                                        false))
                        : Optional.<Call>empty();
        var after = withCalls(state, state.calls(), Optional.of(call), kept);
        if (!call.desk() || call.delivery() != state.delivery()) {
            return after;
        }
        var event =
                call.repeat()
                        ? RepeatAnswer.meaning(answer)
                        : FirstAnswer.meaning(answer, () -> false);
        return told(after, call.epoch(), event);
    }

    private static State told(State state, int epoch, DeliveryEvent event) {
        boolean saysNo =
                event instanceof DeliveryEvent.NeverLeft || event instanceof DeliveryEvent.Refused;
        var row =
                saysNo && epoch != state.epoch()
                        ? state.row()
                        : DeliveryLifecycle.next(state.row(), event);
        return withRow(state, row);
    }

    /// Claims it had not used and answers it waited for are gone; calls go on without it.
    private static State die(State state) {
        var calls = new HashSet<Call>();
        for (var call : state.calls()) {
            calls.add(new Call(call.delivery(), call.epoch(), call.repeat(), call.stage(), false));
        }
        return new State(
                state.delivery(),
                state.row(),
                state.epoch(),
                state.halted(),
                Set.of(),
                Set.copyOf(calls),
                state.sends(),
                state.draftUsed());
    }

    /// By then no call may leave any more under the claim: 30 s against 75 s.
    private static Optional<State> overdue(State state) {
        if (state.row() != DeliveryState.FIRING) {
            return Optional.empty();
        }
        var expired =
                new State(
                        state.delivery(),
                        state.row(),
                        state.epoch(),
                        state.halted(),
                        Set.of(),
                        state.calls(),
                        state.sends(),
                        state.draftUsed());
        return Optional.of(
                told(expired, state.epoch(), new DeliveryEvent.AnswerLost(0, "no answer")));
    }

    /// Halting, resuming, and trying again where the desk allows it.
    private static List<State> people(State state) {
        var next = new ArrayList<State>();
        if (state.halted()) {
            boolean stopped = state.row() == DeliveryState.HALTED;
            // Staged and armed anew; both change nothing at WeChat that matters here.
            next.add(halt(state, false, stopped ? DeliveryState.ARMED : state.row()));
        } else {
            var row = DeliveryLifecycle.next(state.row(), new DeliveryEvent.Halted());
            next.add(halt(state, true, row));
        }
        boolean mayTryAgain =
                state.row() == DeliveryState.REFUSED || state.row() == DeliveryState.MISSED;
        if (mayTryAgain && state.delivery() + 1 < MOST_DELIVERIES) {
            next.add(
                    new State(
                            state.delivery() + 1,
                            DeliveryState.ARMED,
                            0,
                            state.halted(),
                            Set.of(),
                            state.calls(),
                            state.sends(),
                            false));
        }
        if (state.row().phase() == DeliveryState.Phase.WAITING) {
            next.add(
                    withRow(
                            state,
                            DeliveryLifecycle.next(state.row(), new DeliveryEvent.Missed())));
        }
        return next;
    }

    private static State halt(State state, boolean halted, DeliveryState row) {
        return new State(
                state.delivery(),
                row,
                state.epoch(),
                halted,
                state.permits(),
                state.calls(),
                state.sends(),
                state.draftUsed());
    }

    private static State withRow(State state, DeliveryState row) {
        return halt(state, state.halted(), row);
    }

    private static State withCalls(
            State state, Set<Call> calls, Optional<Call> gone, Optional<Call> come) {
        var changed = new HashSet<>(calls);
        gone.ifPresent(changed::remove);
        come.ifPresent(changed::add);
        return new State(
                state.delivery(),
                state.row(),
                state.epoch(),
                state.halted(),
                state.permits(),
                Set.copyOf(changed),
                state.sends(),
                state.draftUsed());
    }
}
