package city.lianbo.delivery;

import city.lianbo.delivery.rehearsal.Mishap;
import city.lianbo.delivery.rehearsal.ModelWeChat;
import city.lianbo.delivery.rehearsal.Strands;
import city.lianbo.delivery.rehearsal.Weather;
import city.lianbo.delivery.rehearsal.Weather.Call;
import city.lianbo.platform.AccountId;
import city.lianbo.wechat.Answer;
import city.lianbo.wechat.Done;
import city.lianbo.wechat.DraftArticle;
import city.lianbo.wechat.JobReports;
import city.lianbo.wechat.ListedPublication;
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
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// One desk process: the real runner, sweeper, reconciler and confirmer over ports that take time,
/// fail, and die with it.
final class ModelNode {

    private static final int NO_SUCH_MESSAGE = 40059;
    private static final int NO_SUCH_DRAFT = 40007;
    private static final WeChatProblem BUSY = new WeChatProblem(-1, "system error");

    private final World world;
    private final String name;
    private final Strands.Life life = new Strands.Life();
    private final InstantSource clock = this::wallClock;
    private final DeliveryStore store;
    private final Line line = new Line();
    private final DepartureRunner runner;
    private final Sweeper sweeper;
    private final Reconciler reconciler;
    private final Confirmer confirmer;
    private final LinkKeeper links;
    private Duration clockError = Duration.ZERO;
    private final Deque<DeliveryStore.Note> notes = new ArrayDeque<>();
    private boolean writes;

    ModelNode(World world, String name) {
        this.world = world;
        this.name = name;
        this.store = new Database();
        var surroundings =
                new DepartureRunner.Surroundings(
                        clock,
                        new Work(),
                        world.settings(),
                        name,
                        world.manifest()::phoneProtected);
        var preparation = new Preparation(store, line, world.manifest(), clock, world.settings());
        var check = new DraftCheck((_, _) -> pause(), clock);
        this.links = new LinkKeeper(preparation, new Links(), check, surroundings.tasks());
        var ways = new Ways(line, world.reports(), world.manifest(), surroundings);
        this.runner =
                new DepartureRunner(
                        store,
                        line,
                        ways,
                        new Stager(preparation, check, links),
                        new Armer(preparation, links),
                        new Notebook(),
                        surroundings);
        this.reconciler = new Reconciler(store, ways, surroundings);
        this.confirmer = new Confirmer(store, ways, surroundings);
        this.sweeper = new Sweeper(store, runner, reconciler, confirmer, surroundings);
    }

    /// What simulated desks stand in.
    ///
    /// @param pace how long a desk rests between two sweeps at this moment
    record World(
            Strands strands,
            Weather weather,
            ModelStore store,
            ModelSlots slots,
            ModelWeChat weChat,
            Manifest manifest,
            JobReports reports,
            DeliverySettings settings,
            Supplier<Duration> pace,
            Witness witness) {}

    /// Sees every send leave.
    interface Witness {

        /// A send is about to leave.
        ///
        /// @return the order that leaves
        SendOrder leaving(String node, AccountId account, SendOrder order);

        /// It did not: there was no connection.
        void neverLeft(SendOrder order);

        /// A draft is about to be published.
        default void publishing(String node, String draft) {}

        /// It was not: there was no connection.
        default void neverPublished(String draft) {}
    }

    /// Begins its recurring ticks.
    void start() {
        again(sweeper::depart);
        again(reconciler::sweep);
        again(confirmer::sweep);
        again(links::sweep);
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
                            world.store()
                                    .byJob(msgId)
                                    .flatMap(store::find)
                                    .ifPresent(this::confirm);
                        }));
    }

    /// WeChat told this node of a finished publication. One whose number nobody holds may be that
    /// whose answer was lost.
    void publicationFinished(AccountId account, String publishId) {
        strands()
                .start(
                        life,
                        guarded(() -> {
                            pause();
                            var known = world.store().byPublication(account, publishId);
                            if (known.isPresent()) {
                                known.flatMap(store::find).ifPresent(this::confirm);
                            } else {
                                world.store().uncertainPublications(account).stream()
                                        .flatMap(id -> store.find(id).stream())
                                        .forEach(this::settle);
                            }
                        }));
    }

    private void confirm(Delivery delivery) {
        confirmer.confirm(delivery);
        links.toldBy(delivery);
    }

    private void settle(Delivery uncertain) {
        reconciler.settle(uncertain);
        links.toldBy(uncertain);
    }

    /// An alarm rings: whatever is due is done.
    void sweep() {
        strands().start(life, guarded(sweeper::sweep));
    }

    /// A person at this desk has a send deleted.
    void recall(Delivery sent) {
        strands()
                .start(
                        life,
                        guarded(() -> {
                            var msgId = sent.msgId().orElseThrow();
                            if (line.recall(sent.account(), msgId, 0) instanceof Answer.Got<Done>) {
                                var now = clock.instant();
                                store.record(
                                        List.of(
                                                DeliveryStore.Note.of(
                                                        sent,
                                                        new DeliveryEvent.Deleted(),
                                                        now,
                                                        now)));
                            }
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
                                strands().sleep(world.pace().get());
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

    /// Writes what was noted, a little later and together, until nothing is left.
    private void writeNotes() {
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
        writes = false;
    }

    private Instant wallClock() {
        return strands().now().plus(clockError);
    }

    private Strands strands() {
        return world.strands();
    }

    private boolean strikes(Mishap mishap) {
        return world.weather().strikes(mishap);
    }

    private int dice(int bound) {
        return strands().dice().nextInt(bound);
    }

    private void pause() {
        strands().sleep(world.weather().database());
    }

    /// A unit of work at the database: the connection may break before or after its commit.
    private <T> T unit(Supplier<T> work) {
        pause();
        if (strikes(Mishap.COMMIT_LOST)) {
            throw new IllegalStateException("connection lost before the commit");
        }
        var answer = work.get();
        pause();
        if (strikes(Mishap.COMMIT_UNHEARD)) {
            throw new IllegalStateException("connection lost after the commit");
        }
        return answer;
    }

    /// The database as this node reaches it: slow, and sometimes the connection breaks before or
    /// after the commit.
    private final class Database implements DeliveryStore {

        @Override
        public Optional<Delivery> find(DeliveryId id) {
            return unit(() -> world.store().find(id));
        }

        @Override
        public List<Delivery> in(DepartureId departure, DeliveryState state) {
            return unit(() -> world.store().in(departure, state));
        }

        @Override
        public List<DepartureId> departuresDue(DeliveryState state, Instant before, Instant now) {
            return unit(() -> world.store().departuresDue(state, before, now));
        }

        @Override
        public List<Delivery> lease(
                DepartureId departure, DeliveryState state, Instant due, Instant until, int limit) {
            return unit(() -> world.store().lease(departure, state, due, until, limit));
        }

        @Override
        public Optional<Delivery> leaseOne(
                DeliveryId delivery, DeliveryState state, Instant now, Duration lease) {
            return unit(() -> world.store().leaseOne(delivery, state, now, lease));
        }

        @Override
        public List<Delivery> claim(DepartureId departure, String owner, Instant now) {
            return unit(() -> world.store().claim(departure, owner, now));
        }

        @Override
        public boolean claimAgain(Delivery claimed, Instant now) {
            return unit(() -> world.store().claimAgain(claimed, now));
        }

        @Override
        public Optional<Delivery> claimRepeat(
                Delivery uncertain, String owner, Instant now, Instant lookAgainAt) {
            return unit(() -> world.store().claimRepeat(uncertain, owner, now, lookAgainAt));
        }

        @Override
        public List<DeliveryState> record(List<Note> told) {
            return told.isEmpty() ? List.of() : unit(() -> world.store().record(told));
        }

        @Override
        public Collection<DeliveryId> halted(Collection<DeliveryId> deliveries) {
            return unit(() -> world.store().halted(deliveries));
        }

        @Override
        public List<Delivery> claimedWithoutAnswer(Instant before, int limit) {
            return unit(() -> world.store().claimedWithoutAnswer(before, limit));
        }

        @Override
        public List<Delivery> uncertain(Instant now, int limit) {
            return unit(() -> world.store().uncertain(now, limit));
        }

        @Override
        public List<Delivery> unconfirmed(Instant now, int limit) {
            return unit(() -> world.store().unconfirmed(now, limit));
        }

        @Override
        public List<Delivery> tooLate(Instant now, int limit) {
            return unit(() -> world.store().tooLate(now, limit));
        }

        @Override
        public void lookAgain(Delivery seen, Instant at) {
            unit(() -> {
                world.store().lookAgain(seen, at);
                return seen;
            });
        }
    }

    /// Late links in the same database; where there are none, asking costs nothing here.
    private final class Links implements SlotStore {

        @Override
        public List<Slot> of(DeliveryId delivery) {
            return world.slots().hasLinks(delivery)
                    ? unit(() -> world.slots().of(delivery))
                    : List.of();
        }

        @Override
        public List<DeliveryId> workable(int limit) {
            return unit(() -> world.slots().workable(limit));
        }

        @Override
        public boolean isAwaited(PlanId plan, AccountId account) {
            return world.slots().isAwaited(plan, account);
        }

        @Override
        public Optional<Source> source(PlanId plan, AccountId account) {
            return unit(() -> world.slots().source(plan, account));
        }

        @Override
        public boolean link(DeliveryId delivery, String name, Source source, Instant at) {
            return unit(() -> world.slots().link(delivery, name, source, at));
        }

        @Override
        public void leaveWithout(DeliveryId delivery, String name, Instant at) {
            done(() -> world.slots().leaveWithout(delivery, name, at));
        }

        @Override
        public void hold(DeliveryId delivery, String name, Instant at) {
            done(() -> world.slots().hold(delivery, name, at));
        }

        @Override
        public void reopen(DeliveryId delivery, String name) {
            done(() -> world.slots().reopen(delivery, name));
        }

        @Override
        public void carried(DeliveryId delivery, Map<String, String> links) {
            if (world.slots().hasLinks(delivery)) {
                done(() -> world.slots().carried(delivery, links));
            }
        }

        private void done(Runnable work) {
            unit(() -> {
                work.run();
                return true;
            });
        }
    }

    /// What arrives between two batches is written with the next; what a crash takes is lost.
    private final class Notebook implements Recorder {

        @Override
        public void note(DeliveryStore.Note note) {
            notes.add(note);
            if (!writes) {
                writes = true;
                strands().start(life, ModelNode.this::writeNotes);
            }
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

        @Override
        public void drain(BooleanSupplier work) {
            Runnable strand = () -> Tasks.super.drain(work);
            strands().each(life, List.of(strand, strand));
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
            var sent = world.witness().leaving(name, account, order);
            if (strikes(Mishap.SEND_NOT_CONNECTED)) {
                pause();
                world.witness().neverLeft(order);
                return new SendAnswer.NotSent("connection refused");
            }
            return travel(
                    timeout,
                    () -> arrive(account, sent),
                    new SendAnswer.NoAnswer("time-out"),
                    new SendAnswer.Refused(BUSY));
        }

        private <T> T travel(Duration timeout, Supplier<T> arrival, T unanswered, T busy) {
            var there = world.weather().network();
            var whole = there.plus(world.weather().network());
            var answer = new ArrayList<T>();
            if (!strikes(Mishap.SEND_LOST)) {
                strands().at(strands().now().plus(there), () -> answer.add(arrival.get()));
            }
            boolean unheard = strikes(Mishap.SEND_UNHEARD);
            strands().sleep(whole.compareTo(timeout) < 0 ? whole.plusMillis(1) : timeout);
            if (unheard || answer.isEmpty() || whole.compareTo(timeout) >= 0) {
                return unanswered;
            }
            return strikes(Mishap.SEND_BUSY) ? busy : answer.getFirst();
        }

        private SendAnswer arrive(AccountId account, SendOrder order) {
            var refusal = world.weather().refusal(account, Call.SEND);
            return refusal.isPresent()
                    ? new SendAnswer.Refused(problem(refusal.getAsInt()))
                    : world.weChat().send(account, order);
        }

        private <T> Answer<T> call(AccountId account, Call kind, Supplier<Answer<T>> work) {
            pause();
            if (strikes(Mishap.NOT_CONNECTED)) {
                return new Answer.NotSent<>("connection refused");
            }
            var refusal = world.weather().refusal(account, kind);
            var answer =
                    refusal.isPresent()
                            ? new Answer.Refused<T>(problem(refusal.getAsInt()))
                            : work.get();
            pause();
            return strikes(Mishap.UNHEARD) ? new Answer.NoAnswer<>("time-out") : answer;
        }

        private static WeChatProblem problem(int code) {
            return new WeChatProblem(code, "refused");
        }

        @Override
        public Answer<SendProgress> askSend(AccountId account, long msgId) {
            return call(
                    account,
                    Call.ASK,
                    () -> known(world.weChat().ask(account, msgId), NO_SUCH_MESSAGE));
        }

        private static <T> Answer<T> known(Optional<T> found, int otherwise) {
            return found.<Answer<T>>map(Answer.Got::new)
                    .orElseGet(() -> new Answer.Refused<>(problem(otherwise)));
        }

        @Override
        public Answer<MediaId> addDraft(AccountId account, List<DraftArticle> articles) {
            return call(
                    account,
                    Call.DRAFT,
                    () -> new Answer.Got<>(new MediaId(world.weChat().addDraft(articles))));
        }

        @Override
        public Answer<List<DraftArticle>> readDraft(AccountId account, MediaId draft) {
            return call(
                    account,
                    Call.DRAFT,
                    () -> known(world.weChat().draft(draft.value()), NO_SUCH_DRAFT));
        }

        @Override
        public Answer<Done> updateDraft(
                AccountId account, MediaId draft, int index, DraftArticle article) {
            return call(
                    account,
                    Call.DRAFT,
                    () ->
                            known(
                                    world.weChat().updateDraft(draft.value(), index, article)
                                            ? Optional.of(Done.DONE)
                                            : Optional.empty(),
                                    NO_SUCH_DRAFT));
        }

        @Override
        public Answer<Done> deleteDraft(AccountId account, MediaId draft) {
            return call(
                    account,
                    Call.DRAFT,
                    () -> {
                        world.weChat().deleteDraft(draft.value());
                        return new Answer.Got<>(Done.DONE);
                    });
        }

        @Override
        public Answer<String> uploadBodyPicture(AccountId account, PictureUpload picture) {
            return call(
                    account,
                    Call.UPLOAD,
                    () -> new Answer.Got<>("http://mmbiz.qpic.cn/" + picture.fileName()));
        }

        @Override
        public Answer<MediaId> uploadCover(AccountId account, PictureUpload picture) {
            return call(account, Call.UPLOAD, () -> new Answer.Got<>(new MediaId("cover")));
        }

        @Override
        public PublishAnswer publish(AccountId account, MediaId draft, Duration timeout) {
            world.witness().publishing(name, draft.value());
            if (strikes(Mishap.SEND_NOT_CONNECTED)) {
                pause();
                world.witness().neverPublished(draft.value());
                return new PublishAnswer.NotSent("connection refused");
            }
            return travel(
                    timeout,
                    () -> world.weChat().publish(account, draft.value()),
                    new PublishAnswer.NoAnswer("time-out"),
                    new PublishAnswer.Refused(BUSY));
        }

        @Override
        public Answer<PublishProgress> askPublish(AccountId account, String publishId) {
            return call(
                    account,
                    Call.ASK,
                    () -> known(world.weChat().askPublication(account, publishId), NO_SUCH_DRAFT));
        }

        @Override
        public Answer<List<ListedPublication>> listPublications(AccountId account) {
            return call(account, Call.ASK, () -> new Answer.Got<>(world.weChat().listed(account)));
        }

        @Override
        public Answer<Done> recall(AccountId account, long msgId, int position) {
            return call(
                    account,
                    Call.RECALL,
                    () ->
                            known(
                                    world.weChat().recall(account, msgId)
                                            ? Optional.of(Done.DONE)
                                            : Optional.empty(),
                                    NO_SUCH_MESSAGE));
        }

        @Override
        public Answer<Done> deletePublication(AccountId account, String articleId, int position) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Answer<Long> countFollowers(AccountId account) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Answer<Done> freshenToken(AccountId account, Duration remaining) {
            return call(account, Call.TOKEN, () -> new Answer.Got<>(Done.DONE));
        }

        @Override
        public void warmUp(Collection<AccountId> accounts) {
            // nothing to open
        }
    }
}
