package city.lianbo.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.platform.AccountId;
import city.lianbo.platform.Fingerprint;
import city.lianbo.wechat.Answer;
import city.lianbo.wechat.DeafWeChat;
import city.lianbo.wechat.DraftArticle;
import city.lianbo.wechat.ListedPublication;
import city.lianbo.wechat.MediaId;
import city.lianbo.wechat.PublishAnswer;
import city.lianbo.wechat.WeChatProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Publishing as a small machine, explored whole, as [SendProtocolModelTest] explores sending: here no
/// key guards, only WeChat's list and the draft. From no reachable state does a second publication
/// follow, and what was lost is submitted again wherever that is certain to be safe. How a lost
/// answer is settled, what answers mean, and transitions are the engine's own.
///
/// One thing is taken for granted (ADR 0013): ten minutes after a claim nothing of it is on its way
/// or in WeChat's hands any more.
class PublishProtocolModelTest {

    private static final int MOST_CLAIMS = 3;
    private static final int MOST_DELIVERIES = 2;
    private static final Instant CLAIMED = EngineRig.T;

    /// A call between the desk and WeChat.
    enum Stage {
        ON_ITS_WAY,
        ACCEPTED,
        REFUSED
    }

    /// What WeChat makes of what it accepted.
    enum Job {
        UNDER_WAY,
        OUT,
        FAILED
    }

    /// @param job number of what WeChat accepted; −1 where it did not
    /// @param desk whether the desk still waits for the answer: it has not died since
    record Call(int delivery, int epoch, boolean repeat, Stage stage, int job, boolean desk) {}

    /// The right to call once, held by the desk's memory alone.
    record Permit(int epoch, boolean repeat) {}

    /// @param row with its memory at the desk
    /// @param delivery which one lives: 0, or its successor 1 with a draft of its own
    /// @param jobs everything that WeChat accepted, of both
    /// @param draft whether the draft of the one that lives stands
    record State(
            Row row,
            int delivery,
            boolean halted,
            Set<Permit> permits,
            Set<Call> calls,
            List<Job> jobs,
            boolean draft) {

        long out() {
            return jobs.stream().filter(job -> job != Job.FAILED).count();
        }

        State with(Row changed) {
            return new State(changed, delivery, halted, permits, calls, jobs, draft);
        }

        State withPermits(Set<Permit> changed) {
            return new State(row, delivery, halted, Set.copyOf(changed), calls, jobs, draft);
        }

        State withCalls(Set<Call> changed) {
            return new State(row, delivery, halted, permits, Set.copyOf(changed), jobs, draft);
        }

        State withJobs(List<Job> changed, boolean draftStands) {
            return new State(
                    row, delivery, halted, permits, calls, List.copyOf(changed), draftStands);
        }

        State withHalt(boolean standing) {
            return new State(row, delivery, standing, permits, calls, jobs, draft);
        }
    }

    /// @param patient whether ten minutes have passed since the claim
    /// @param repeated whether it was submitted once more
    /// @param job the number that the desk was told; −1 for none
    record Row(DeliveryState state, int epoch, boolean patient, boolean repeated, int job) {

        Row in(DeliveryState changed) {
            return new Row(changed, epoch, patient, repeated, job);
        }
    }

    private static final State BEGIN =
            new State(
                    new Row(DeliveryState.ARMED, 0, false, false, -1),
                    0,
                    false,
                    Set.of(),
                    Set.of(),
                    List.of(),
                    true);

    /// What is reached, with the engine as it is or with a mistake in it.
    private record World(boolean draftGoneAtOnce, Function<State, Way.Settlement> settling) {

        Set<State> reachable() {
            return reached(_ -> false);
        }

        /// What is reached until something is found.
        Set<State> reached(Predicate<State> found) {
            var seen = new HashSet<State>(List.of(BEGIN));
            var open = new ArrayDeque<State>(List.of(BEGIN));
            while (!open.isEmpty()) {
                for (var next : next(open.remove())) {
                    if (seen.add(next)) {
                        open.add(next);
                    }
                    if (found.test(next)) {
                        return seen;
                    }
                }
            }
            return seen;
        }

        private List<State> next(State state) {
            var next = new ArrayList<State>();
            claim(state).ifPresent(next::add);
            settle(state).ifPresent(next::add);
            for (var permit : state.permits()) {
                next.add(leave(state, permit));
                next.add(neverLeave(state, permit));
            }
            for (var call : state.calls()) {
                next.addAll(travel(state, call));
            }
            for (int job = 0; job < state.jobs().size(); job++) {
                next.addAll(work(state, job));
            }
            ask(state).ifPresent(next::add);
            next.add(die(state));
            overdue(state).ifPresent(next::add);
            tenMinutes(state).ifPresent(next::add);
            next.addAll(people(state));
            return next;
        }

        private Optional<State> settle(State state) {
            if (state.row().state() != DeliveryState.UNCERTAIN) {
                return Optional.empty();
            }
            return switch (settling.apply(state)) {
                case Way.Settlement.Known(var event) ->
                        Optional.of(told(state, state.row().epoch(), event));
                case Way.Settlement.Wait _ -> Optional.empty();
                case Way.Settlement.CallAgain() -> claimRepeat(state);
            };
        }

        /// At WeChat. The desk may have died since; the call is carried out all the same.
        private State reach(State state, Call call) {
            boolean stands = state.draft() && call.delivery() == state.delivery();
            if (!stands) {
                return changed(state, call, Stage.REFUSED, -1);
            }
            var jobs = new ArrayList<>(state.jobs());
            jobs.add(Job.UNDER_WAY);
            return changed(
                    state.withJobs(jobs, !draftGoneAtOnce), call, Stage.ACCEPTED, jobs.size() - 1);
        }

        private List<State> travel(State state, Call call) {
            if (call.stage() == Stage.ON_ITS_WAY) {
                var unheard =
                        new Call(
                                call.delivery(),
                                call.epoch(),
                                call.repeat(),
                                Stage.ON_ITS_WAY,
                                -1,
                                false);
                return List.of(
                        reach(state, call),
                        answered(
                                exchanged(state, call, Optional.of(unheard)),
                                call,
                                new PublishAnswer.NoAnswer("lost")));
            }
            var after = exchanged(state, call, Optional.empty());
            return List.of(
                    answered(after, call, said(call)),
                    answered(after, call, new PublishAnswer.NoAnswer("time-out")),
                    answered(
                            after, call, new PublishAnswer.Refused(new WeChatProblem(-1, "busy"))));
        }
    }

    private static Optional<State> claim(State state) {
        return state.row().state() == DeliveryState.ARMED
                        && !state.halted()
                        && state.row().epoch() < MOST_CLAIMS
                ? Optional.of(
                        permitted(
                                state,
                                new Row(
                                        DeliveryState.FIRING,
                                        state.row().epoch() + 1,
                                        false,
                                        false,
                                        -1),
                                false))
                : Optional.empty();
    }

    private static Optional<State> claimRepeat(State state) {
        var row = state.row();
        return state.halted() || row.epoch() >= MOST_CLAIMS
                ? Optional.empty()
                : Optional.of(
                        permitted(
                                state,
                                new Row(
                                        row.state(),
                                        row.epoch() + 1,
                                        row.patient(),
                                        true,
                                        row.job()),
                                true));
    }

    private static State permitted(State state, Row row, boolean repeat) {
        var permits = new HashSet<>(state.permits());
        permits.add(new Permit(row.epoch(), repeat));
        return state.with(row).withPermits(permits);
    }

    private static State without(State state, Permit permit) {
        var permits = new HashSet<>(state.permits());
        permits.remove(permit);
        return state.withPermits(permits);
    }

    private static State leave(State state, Permit permit) {
        var calls = new HashSet<>(state.calls());
        calls.add(
                new Call(
                        state.delivery(),
                        permit.epoch(),
                        permit.repeat(),
                        Stage.ON_ITS_WAY,
                        -1,
                        true));
        return without(state, permit).withCalls(calls);
    }

    /// The connection was refused, or the call was late and was dropped.
    private static State neverLeave(State state, Permit permit) {
        var answer = new PublishAnswer.NotSent("connection refused");
        var event = permit.repeat() ? RepeatAnswer.meaning(answer) : FirstAnswer.meaning(answer);
        return told(without(state, permit), permit.epoch(), event);
    }

    private static State changed(State state, Call call, Stage stage, int job) {
        var reached =
                new Call(call.delivery(), call.epoch(), call.repeat(), stage, job, call.desk());
        return exchanged(state, call, Optional.of(reached));
    }

    private static State exchanged(State state, Call gone, Optional<Call> come) {
        var calls = new HashSet<>(state.calls());
        calls.remove(gone);
        come.ifPresent(calls::add);
        return state.withCalls(calls);
    }

    private static PublishAnswer said(Call call) {
        return call.stage() == Stage.ACCEPTED
                ? new PublishAnswer.Accepted(Integer.toString(call.job()), OptionalLong.empty())
                : new PublishAnswer.Refused(new WeChatProblem(40007, "invalid media_id"));
    }

    private static State answered(State state, Call call, PublishAnswer answer) {
        if (!call.desk() || call.delivery() != state.delivery()) {
            return state;
        }
        var event = call.repeat() ? RepeatAnswer.meaning(answer) : FirstAnswer.meaning(answer);
        return told(state, call.epoch(), event);
    }

    private static State told(State state, int epoch, DeliveryEvent event) {
        var row = state.row();
        boolean saysNo =
                event instanceof DeliveryEvent.NeverLeft || event instanceof DeliveryEvent.Refused;
        if (saysNo && epoch != row.epoch()) {
            return state;
        }
        var next = DeliveryLifecycle.next(row.state(), event);
        boolean takesRepeatBack =
                event instanceof DeliveryEvent.NeverLeft && next == DeliveryState.UNCERTAIN;
        var after =
                new Row(
                        next,
                        row.epoch(),
                        row.patient(),
                        row.repeated() && !takesRepeatBack,
                        row.job());
        return state.with(
                event instanceof DeliveryEvent.Submitted(var job, _)
                        ? new Row(
                                after.state(),
                                after.epoch(),
                                after.patient(),
                                after.repeated(),
                                Integer.parseInt(job))
                        : after);
    }

    /// What is out uses its draft up; what failed leaves it.
    private static List<State> work(State state, int job) {
        if (state.jobs().get(job) != Job.UNDER_WAY) {
            return List.of();
        }
        var out = new ArrayList<>(state.jobs());
        out.set(job, Job.OUT);
        var failed = new ArrayList<>(state.jobs());
        failed.set(job, Job.FAILED);
        return List.of(state.withJobs(out, false), state.withJobs(failed, state.draft()));
    }

    private static Optional<State> ask(State state) {
        var row = state.row();
        if (row.job() < 0 || row.state().phase() != DeliveryState.Phase.CONFIRMING) {
            return Optional.empty();
        }
        return switch (state.jobs().get(row.job())) {
            case UNDER_WAY -> Optional.empty();
            case OUT ->
                    Optional.of(
                            told(
                                    state,
                                    row.epoch(),
                                    new DeliveryEvent.Published("article", List.of())));
            case FAILED ->
                    Optional.of(
                            told(
                                    state,
                                    row.epoch(),
                                    new DeliveryEvent.Rejected("publish_status 2")));
        };
    }

    /// Claims it had not used and answers it waited for are gone; calls go on without it.
    private static State die(State state) {
        var calls = new HashSet<Call>();
        for (var call : state.calls()) {
            calls.add(
                    new Call(
                            call.delivery(),
                            call.epoch(),
                            call.repeat(),
                            call.stage(),
                            call.job(),
                            false));
        }
        return state.withPermits(Set.of()).withCalls(calls);
    }

    /// By then no call may leave any more under the claim: 30 s against 75 s.
    private static Optional<State> overdue(State state) {
        return state.row().state() == DeliveryState.FIRING
                ? Optional.of(
                        told(
                                state.withPermits(Set.of()),
                                state.row().epoch(),
                                DeliveryEvent.AnswerLost.overdue()))
                : Optional.empty();
    }

    /// What is taken for granted.
    private static Optional<State> tenMinutes(State state) {
        var row = state.row();
        boolean quiet =
                state.permits().isEmpty()
                        && state.calls().stream()
                                .noneMatch(call -> call.stage() == Stage.ON_ITS_WAY || call.desk())
                        && state.jobs().stream().noneMatch(job -> job == Job.UNDER_WAY);
        return row.state() == DeliveryState.UNCERTAIN && !row.patient() && quiet
                ? Optional.of(
                        state.with(
                                new Row(row.state(), row.epoch(), true, row.repeated(), row.job())))
                : Optional.empty();
    }

    /// Halting, resuming, and trying again where the desk allows it.
    private static List<State> people(State state) {
        var next = new ArrayList<State>();
        var row = state.row();
        if (state.halted()) {
            boolean stopped = row.state() == DeliveryState.HALTED;
            // Staged and armed anew; both change nothing at WeChat that matters here.
            next.add(state.withHalt(false).with(stopped ? row.in(DeliveryState.ARMED) : row));
        } else {
            next.add(
                    state.withHalt(true)
                            .with(
                                    row.in(
                                            DeliveryLifecycle.next(
                                                    row.state(), new DeliveryEvent.Halted()))));
        }
        if (Succession.mayFollow(row.state()) && state.delivery() + 1 < MOST_DELIVERIES) {
            next.add(
                    new State(
                            BEGIN.row(),
                            state.delivery() + 1,
                            state.halted(),
                            Set.of(),
                            state.calls(),
                            state.jobs(),
                            true));
        }
        if (row.state().phase() == DeliveryState.Phase.WAITING) {
            next.add(
                    state.with(
                            row.in(
                                    DeliveryLifecycle.next(
                                            row.state(), new DeliveryEvent.Missed()))));
        }
        return next;
    }

    // --- how the engine settles it --------------------------------------------------------------

    private static Way.Settlement engine(State state) {
        var weChat = new Shown(state);
        var manifest =
                new ModelManifest(
                        _ -> new Manifest.Clearance.Cleared(new PlaceholderCargo()), _ -> false);
        var way =
                new PublicationWay(
                        weChat,
                        new ScriptedWeChat(() -> CLAIMED),
                        new PublicationList(weChat, manifest),
                        EngineRig.SETTINGS);
        var now = CLAIMED.plus(Duration.ofMinutes(state.row().patient() ? 15 : 2));
        return way.settle(delivery(state.row()), now);
    }

    private static Delivery delivery(Row row) {
        return new Delivery(
                new DeliveryId(new UUID(0, 1)),
                new DepartureId(new UUID(0, 2)),
                new PlanId(new UUID(0, 3)),
                new AccountId(new UUID(0, 4)),
                new UUID(0, 1),
                Fingerprint.of("seal"),
                "key",
                new Passage.Publication(),
                row.state(),
                CLAIMED,
                CLAIMED.plus(Duration.ofMinutes(30)),
                Optional.of("draft"),
                Optional.of("kept"),
                Optional.of("node-1"),
                row.epoch(),
                Optional.of(CLAIMED),
                Optional.of(row.repeated() ? CLAIMED.plus(Duration.ofMinutes(11)) : CLAIMED),
                0,
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                row.patient() ? 10 : 1,
                CLAIMED);
    }

    /// What WeChat shows when it is looked at.
    private static final class Shown extends DeafWeChat {

        private final State state;

        Shown(State state) {
            this.state = state;
        }

        @Override
        public Answer<List<ListedPublication>> listPublications(AccountId account) {
            return new Answer.Got<>(
                    state.jobs().stream()
                            .filter(job -> job == Job.OUT)
                            .map(_ ->
                                    new ListedPublication(
                                            "article",
                                            CLAIMED,
                                            List.of(PlaceholderCargo.TITLE),
                                            List.of()))
                            .toList());
        }

        @Override
        public Answer<List<DraftArticle>> readDraft(AccountId account, MediaId draft) {
            return state.draft()
                    ? new Answer.Got<>(List.of())
                    : new Answer.Refused<>(new WeChatProblem(40007, "invalid media_id"));
        }
    }

    // --- what must be true ----------------------------------------------------------------------

    @ParameterizedTest(name = "the draft is gone at once: {0}")
    @ValueSource(booleans = {true, false})
    void noReachableStateHoldsTwoPublications(boolean draftGoneAtOnce) {
        var reached = new World(draftGoneAtOnce, PublishProtocolModelTest::engine).reachable();

        assertThat(reached).hasSizeGreaterThan(1_000);
        assertThat(reached)
                .allSatisfy(state -> {
                    assertThat(state.out()).isLessThanOrEqualTo(1);
                    certainlyUnsentIsUnsent(state);
                });
    }

    /// What the desk calls certainly unsent must be so, and must stay so: nothing is on its way.
    private static void certainlyUnsentIsUnsent(State state) {
        var row = state.row().state();
        boolean unsent =
                row.phase() == DeliveryState.Phase.WAITING
                        || (row.phase() == DeliveryState.Phase.SETTLED && !row.mayHaveLeft());
        if (unsent) {
            assertThat(state.out()).isZero();
            assertThat(state.calls()).noneMatch(call -> call.stage() == Stage.ON_ITS_WAY);
        }
    }

    @ParameterizedTest(name = "the draft is gone at once: {0}")
    @ValueSource(booleans = {true, false})
    void whatIsOutIsFoundAndWhatWasLostIsSubmittedAgain(boolean draftGoneAtOnce) {
        var waiting =
                new World(draftGoneAtOnce, PublishProtocolModelTest::engine)
                        .reachable().stream()
                                .filter(state -> state.row().state() == DeliveryState.UNCERTAIN)
                                .toList();

        assertThat(waiting)
                .filteredOn(state -> state.jobs().contains(Job.OUT))
                .isNotEmpty()
                .allMatch(state -> engine(state) instanceof Way.Settlement.Known);
        assertThat(waiting)
                .filteredOn(state -> state.out() == 0)
                .filteredOn(state -> state.row().patient() && !state.row().repeated())
                .filteredOn(State::draft)
                .isNotEmpty()
                .allMatch(state -> engine(state) instanceof Way.Settlement.CallAgain);
        assertThat(waiting)
                .filteredOn(state -> state.row().repeated())
                .isNotEmpty()
                .noneMatch(state -> engine(state) instanceof Way.Settlement.CallAgain);
    }

    /// The search notices an engine that asks neither the list nor the clock.
    @Test
    void anEngineThatRepeatsAtOncePublishesTwice() {
        var world = new World(false, _ -> new Way.Settlement.CallAgain());

        assertThat(world.reached(state -> state.out() > 1)).anyMatch(state -> state.out() > 1);
    }

    /// Nor does the list alone guard: what WeChat still works at is not in it.
    @Test
    void anEngineThatReadsTheListWithoutPatiencePublishesTwice() {
        var world =
                new World(
                        false,
                        state ->
                                state.jobs().contains(Job.OUT)
                                        ? new Way.Settlement.Wait(CLAIMED)
                                        : new Way.Settlement.CallAgain());

        assertThat(world.reached(state -> state.out() > 1)).anyMatch(state -> state.out() > 1);
    }
}
