package city.lianbo.delivery;

import city.lianbo.platform.AccountId;
import city.lianbo.wechat.Answer;
import city.lianbo.wechat.Done;
import city.lianbo.wechat.DraftArticle;
import city.lianbo.wechat.MediaId;
import city.lianbo.wechat.PictureUpload;
import city.lianbo.wechat.PublishAnswer;
import city.lianbo.wechat.PublishProgress;
import city.lianbo.wechat.SendAnswer;
import city.lianbo.wechat.SendOrder;
import city.lianbo.wechat.SendProgress;
import city.lianbo.wechat.WeChat;
import city.lianbo.wechat.WeChatProblem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// One desk process: the real runner, sweeper, reconciler and confirmer over ports that take time,
/// fail, and die with it.
final class SimulatedNode {

    private static final Duration SWEEP = Duration.ofSeconds(5);

    private final Universe universe;
    private final String name;
    private final Strands.Life life = new Strands.Life();
    private final InstantSource clock = this::wallClock;
    private final DeliveryStore store;
    private final DepartureRunner runner;
    private final Sweeper sweeper;
    private final Reconciler reconciler;
    private final Confirmer confirmer;
    private Duration clockError = Duration.ZERO;
    private final Deque<DeliveryStore.Note> notes = new ArrayDeque<>();

    SimulatedNode(Universe universe, String name) {
        this.universe = universe;
        this.name = name;
        this.store = new Database();
        var weChat = new Line();
        var surroundings =
                new DepartureRunner.Surroundings(
                        clock, new Work(), EngineRig.SETTINGS, name, universe::isProtected);
        this.runner =
                new DepartureRunner(
                        store,
                        weChat,
                        new Stager(
                                store,
                                weChat,
                                universe.manifest(),
                                clock,
                                EngineRig.SETTINGS,
                                (_, _) -> pause()),
                        new Armer(store, weChat, universe.manifest(), clock, EngineRig.SETTINGS),
                        new Notebook(),
                        surroundings);
        this.reconciler = new Reconciler(store, weChat, surroundings);
        this.confirmer = new Confirmer(store, weChat, universe.reports(), surroundings);
        this.sweeper = new Sweeper(store, runner, reconciler, confirmer, surroundings);
    }

    /// Begins its recurring ticks and the writer of its answers.
    void start() {
        again(sweeper::depart);
        again(reconciler::sweep);
        again(confirmer::sweep);
        strands().start(life, this::writeNotes);
    }

    Strands.Life life() {
        return life;
    }

    String name() {
        return name;
    }

    /// The wall clock of this machine is wrong from now on.
    void setClockError(Duration error) {
        clockError = error;
    }

    boolean clockIsRight() {
        return clockError.isZero();
    }

    void fireAlarm(DepartureId departure, Instant departsAt) {
        strands().start(life, guarded(() -> runner.fireAt(departure, departsAt)));
    }

    /// WeChat told this node of a finished job.
    void jobFinished(long msgId) {
        strands()
                .start(
                        life,
                        guarded(() -> {
                            pause();
                            universe.byJob(msgId)
                                    .flatMap(store::find)
                                    .ifPresent(confirmer::confirm);
                        }));
    }

    private void again(Runnable tick) {
        strands()
                .start(
                        life,
                        () -> {
                            strands().sleep(Duration.ofMillis(dice(5_000)));
                            while (true) {
                                guarded(tick).run();
                                strands().sleep(universe.isQuiet() ? universe.rest() : SWEEP);
                            }
                        });
    }

    private static Runnable guarded(Runnable tick) {
        return () -> {
            try {
                tick.run();
            } catch (RuntimeException _) {
                // a tick that failed is logged; the next one does what is due
            }
        };
    }

    private void writeNotes() {
        while (true) {
            strands().sleep(Duration.ofMillis(10 + dice(200)));
            while (!notes.isEmpty()) {
                var batch = List.copyOf(notes);
                try {
                    store.record(batch);
                    batch.forEach(notes::remove);
                } catch (RuntimeException _) {
                    strands().sleep(Duration.ofMillis(200));
                }
            }
            if (universe.isQuiet()) {
                strands().sleep(Duration.ofSeconds(20));
            }
        }
    }

    private Instant wallClock() {
        return strands().now().plus(clockError);
    }

    private Strands strands() {
        return universe.strands();
    }

    private int dice(int bound) {
        return strands().dice().nextInt(bound);
    }

    private void pause() {
        strands().sleep(universe.hiccup());
    }

    /// The database as this node reaches it: slow, and sometimes the connection breaks before or
    /// after the commit.
    private final class Database implements DeliveryStore {

        private <T> T unit(Supplier<T> work) {
            pause();
            if (universe.strikes(40)) {
                throw new IllegalStateException("connection lost before the commit");
            }
            var answer = work.get();
            pause();
            if (universe.strikes(60)) {
                throw new IllegalStateException("connection lost after the commit");
            }
            return answer;
        }

        @Override
        public Optional<Delivery> find(DeliveryId id) {
            return unit(() -> universe.store().find(id));
        }

        @Override
        public List<Delivery> in(DepartureId departure, DeliveryState state) {
            return unit(() -> universe.store().in(departure, state));
        }

        @Override
        public List<DepartureId> departuresDue(DeliveryState state, Instant before, Instant now) {
            return unit(() -> universe.store().departuresDue(state, before, now));
        }

        @Override
        public List<Delivery> lease(
                DepartureId departure, DeliveryState state, Instant now, Duration lease) {
            return unit(() -> universe.store().lease(departure, state, now, lease));
        }

        @Override
        public List<Delivery> claim(DepartureId departure, String owner, Instant now) {
            return unit(() -> universe.claim(departure, owner, now));
        }

        @Override
        public boolean claimAgain(Delivery claimed, Instant now) {
            return unit(() -> universe.claimAgain(claimed, now));
        }

        @Override
        public Optional<Delivery> claimRepeat(
                Delivery uncertain, String owner, Instant now, Instant lookAgainAt) {
            return unit(() -> universe.claimRepeat(uncertain, owner, now, lookAgainAt));
        }

        @Override
        public List<DeliveryState> record(List<Note> told) {
            return told.isEmpty() ? List.of() : unit(() -> universe.store().record(told));
        }

        @Override
        public Collection<DeliveryId> halted(Collection<DeliveryId> deliveries) {
            return unit(() -> universe.store().halted(deliveries));
        }

        @Override
        public List<Delivery> claimedWithoutAnswer(Instant before, int limit) {
            return unit(() -> universe.store().claimedWithoutAnswer(before, limit));
        }

        @Override
        public List<Delivery> uncertain(Instant now, int limit) {
            return unit(() -> universe.store().uncertain(now, limit));
        }

        @Override
        public List<Delivery> unconfirmed(Instant now, int limit) {
            return unit(() -> universe.store().unconfirmed(now, limit));
        }

        @Override
        public List<Delivery> tooLate(Instant now, int limit) {
            return unit(() -> universe.store().tooLate(now, limit));
        }

        @Override
        public void lookAgain(Delivery seen, Instant at) {
            unit(() -> {
                universe.store().lookAgain(seen, at);
                return seen;
            });
        }
    }

    /// What arrives between two batches is written with the next; what a crash takes is lost.
    private final class Notebook implements Recorder {

        @Override
        public void note(DeliveryStore.Note note) {
            notes.add(note);
        }

        @Override
        public void flush() {
            while (!notes.isEmpty()) {
                strands().sleep(Duration.ofMillis(50));
            }
        }
    }

    private final class Work implements Tasks {

        @Override
        public <T> void each(Collection<T> items, Consumer<T> work) {
            var works = new ArrayList<Runnable>();
            items.forEach(item -> works.add(() -> work.accept(item)));
            strands().each(life, works);
        }

        /// Measured on the monotonic clock: the wall clock may jump meanwhile.
        @Override
        public void await(Instant instant) {
            var wait = Duration.between(wallClock(), instant);
            if (wait.isPositive()) {
                strands().sleep(wait);
            }
        }
    }

    /// The line to WeChat: calls get lost on the way there, answers on the way back.
    private final class Line implements WeChat {

        @Override
        public SendAnswer send(AccountId account, SendOrder order, Duration timeout) {
            var sent = universe.leaving(SimulatedNode.this, account, order);
            if (universe.strikes(12)) {
                pause();
                universe.neverLeft(order);
                return new SendAnswer.NotSent("connection refused");
            }
            var there = universe.latency();
            var back = universe.latency();
            var answer = new ArrayList<SendAnswer>();
            if (!universe.strikes(12)) {
                strands()
                        .at(
                                strands().now().plus(there),
                                () -> answer.add(universe.weChat().send(account, sent)));
            }
            boolean lost = universe.strikes(6);
            var whole = there.plus(back);
            strands().sleep(whole.compareTo(timeout) < 0 ? whole.plusMillis(1) : timeout);
            if (lost || answer.isEmpty() || whole.compareTo(timeout) >= 0) {
                return new SendAnswer.NoAnswer("time-out");
            }
            return universe.strikes(15)
                    ? new SendAnswer.Refused(new WeChatProblem(-1, "system error"))
                    : answer.getFirst();
        }

        private <T> Answer<T> call(Supplier<Answer<T>> work) {
            pause();
            if (universe.strikes(15)) {
                return new Answer.NotSent<>("connection refused");
            }
            var answer = work.get();
            pause();
            return universe.strikes(15) ? new Answer.NoAnswer<>("time-out") : answer;
        }

        @Override
        public Answer<SendProgress> askSend(AccountId account, long msgId) {
            return call(() ->
                    universe.weChat()
                            .ask(account, msgId)
                            .<Answer<SendProgress>>map(Answer.Got::new)
                            .orElseGet(() ->
                                    new Answer.Refused<>(new WeChatProblem(40059, "unknown"))));
        }

        @Override
        public Answer<MediaId> addDraft(AccountId account, List<DraftArticle> articles) {
            return call(() -> new Answer.Got<>(new MediaId(universe.weChat().addDraft(articles))));
        }

        @Override
        public Answer<List<DraftArticle>> readDraft(AccountId account, MediaId draft) {
            return call(() ->
                    universe.weChat()
                            .draft(draft.value())
                            .<Answer<List<DraftArticle>>>map(Answer.Got::new)
                            .orElseGet(
                                    () -> new Answer.Refused<>(new WeChatProblem(40007, "gone"))));
        }

        @Override
        public Answer<Done> deleteDraft(AccountId account, MediaId draft) {
            return call(() -> {
                universe.weChat().deleteDraft(draft.value());
                return new Answer.Got<>(Done.DONE);
            });
        }

        @Override
        public Answer<String> uploadBodyPicture(AccountId account, PictureUpload picture) {
            return call(() -> new Answer.Got<>("http://mmbiz.qpic.cn/" + picture.fileName()));
        }

        @Override
        public Answer<MediaId> uploadCover(AccountId account, PictureUpload picture) {
            return call(() -> new Answer.Got<>(new MediaId("cover")));
        }

        @Override
        public PublishAnswer publish(AccountId account, MediaId draft, Duration timeout) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Answer<PublishProgress> askPublish(AccountId account, String publishId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Answer<Done> recall(AccountId account, long msgId, int position) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Answer<Long> countFollowers(AccountId account) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Answer<Done> freshenToken(AccountId account, Duration remaining) {
            return call(() -> new Answer.Got<>(Done.DONE));
        }

        @Override
        public void warmUp(Collection<AccountId> accounts) {
            // nothing to open
        }
    }
}
