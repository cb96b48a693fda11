package city.lianbo.delivery;

import static city.lianbo.delivery.DeliveryRows.utc;

import city.lianbo.TestDatabase;
import city.lianbo.delivery.DepartureRunner.Surroundings;
import city.lianbo.delivery.Manifest.Clearance;
import city.lianbo.delivery.Transitions.Transition;
import city.lianbo.edition.Channel;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Fingerprint;
import city.lianbo.platform.Ids;
import city.lianbo.platform.SettableClock;
import city.lianbo.wechat.JobReports;
import city.lianbo.wechat.WeChat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The real engine on a real database in memory, single-threaded, with a clock that a test moves and
/// a WeChat that a test scripts.
final class EngineRig {

    static final Instant T = Instant.parse("2026-11-23T10:30:00Z");
    static final DeliverySettings SETTINGS =
            new DeliverySettings(
                    Duration.ofMinutes(30),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(75),
                    Duration.ofSeconds(60),
                    Duration.ofMinutes(15),
                    Duration.ofHours(23),
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(60),
                    Duration.ofMinutes(31),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    2,
                    Duration.ofMinutes(15),
                    Duration.ofSeconds(60),
                    250,
                    Duration.ofSeconds(5));

    final SettableClock clock = new SettableClock(T.minus(Duration.ofHours(1)));
    final ScriptedWeChat weChat = new ScriptedWeChat(clock);
    final Ids ids = new Ids(clock, new Random(7));
    final List<Transition> heard = new ArrayList<>();
    final JdbcClient sql;
    final JdbcDeliveryStore store;
    final RoundTrips roundTrips;
    final JdbcSlotStore slots;
    final PlanId plan = new PlanId(ids.next());
    final UUID wave = ids.next();
    final DepartureId departure = new DepartureId(ids.next());
    Optional<String> heldBecause = Optional.empty();
    boolean phoneProtected;
    final RecallRows recalls;
    final List<RecallEnded> ended = new ArrayList<>();
    int items = 1;
    Function<Set<String>, Manifest.SealedCargo> cargo = PlaceholderCargo::new;
    private final TransactionTemplate transactions;
    private final WeChat port;
    private final JobReports reports;
    private Consumer<Instant> whileWaiting = _ -> {};
    private Runnable afterClaim = () -> {};
    private final ModelManifest manifest = new ModelManifest(this::clear, _ -> phoneProtected);

    EngineRig() {
        this(Optional.empty());
    }

    /// Over another WeChat, which tells nothing by itself.
    EngineRig(WeChat other) {
        this(Optional.of(other));
    }

    private EngineRig(Optional<WeChat> other) {
        port = other.orElse(weChat);
        reports = weChat;
        var database = TestDatabase.migrated();
        var template = new JdbcTemplate(database);
        sql = JdbcClient.create(template);
        transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
        store = new JdbcDeliveryStore(sql, transactions, new StepWriter(template), this::hear);
        recalls = new RecallRows(sql);
        roundTrips = new RoundTrips(template, transactions);
        slots = new JdbcSlotStore(sql, transactions);
        sql.sql(
                        """
                        insert into delivery_departure
                          (id, plan_id, wave_id, departs_at, too_late_at, released_at)
                        values (:id, :plan, :wave, :at, :late, :at)
                        """)
                .param("id", departure.value())
                .param("plan", plan.value())
                .param("wave", wave)
                .param("at", utc(T))
                .param("late", utc(T.plus(Duration.ofMinutes(30))))
                .update();
    }

    private void hear(List<Transition> transitions) {
        heard.addAll(transitions);
        if (transitions.stream().anyMatch(t -> t.event() instanceof DeliveryEvent.Claimed)) {
            afterClaim.run();
        }
    }

    /// Runs inside the claim's transaction, as the last thing before it commits.
    void onClaim(Runnable work) {
        afterClaim = work;
    }

    DeliveryId plan() {
        return plan(Channel.MASS_SEND);
    }

    DeliveryId plan(Channel channel) {
        return plan(channel, new AccountId(ids.next()), "all");
    }

    /// @param audience of a mass send, as it is written
    DeliveryId plan(Channel channel, AccountId account, String audience) {
        var id = new DeliveryId(ids.next());
        sql.sql(
                        """
                        insert into delivery (id, departure_id, plan_id, account_id, edition_id,
                          edition_seal, client_msg_id, channel, audience, ignore_reprint, state, state_since,
                          departs_at, too_late_at, next_at, epoch, stalls, asks, problem_code,
                          total_count, sent_count, live_edition_id)
                        values (:id, :departure, :plan, :account, :edition, :seal, :key, :channel, :audience, false,
                          'PLANNED', :now, :at, :late, :now, 0, 0, 0, 0, -1, -1, :edition)
                        """)
                .param("id", id.value())
                .param("departure", departure.value())
                .param("plan", plan.value())
                .param("account", account.value())
                .param("edition", ids.next())
                .param("seal", Fingerprint.of("seal").hex())
                .param("key", id.value().toString().replace("-", ""))
                .param("channel", channel.name())
                .param("audience", channel == Channel.MASS_SEND ? audience : null)
                .param("now", utc(clock.instant()))
                .param("at", utc(T))
                .param("late", utc(T.plus(Duration.ofMinutes(30))))
                .update();
        return id;
    }

    /// A node of its own: a second call is a second process on the same database.
    DepartureRunner runner(String owner) {
        return runner(owner, store);
    }

    /// @param seen the store as this node sees it
    DepartureRunner runner(String owner, DeliveryStore seen) {
        return runner(seen, port, surroundings(owner));
    }

    /// One that does many things at once, with a line to WeChat of its own.
    DepartureRunner threaded(WeChat line) {
        return runner(
                store,
                line,
                new Surroundings(
                        clock, new VirtualTasks(clock), SETTINGS, "node-1", _ -> phoneProtected));
    }

    private DepartureRunner runner(DeliveryStore seen, WeChat line, Surroundings around) {
        return new DepartureRunner(
                seen,
                line,
                new Ways(line, reports, manifest, around),
                new Stager(preparation(), check(), links()),
                new Armer(preparation(), links()),
                new DirectRecorder(),
                around);
    }

    private Preparation preparation() {
        return new Preparation(store, port, manifest, clock, SETTINGS);
    }

    private DraftCheck check() {
        return new DraftCheck(roundTrips, clock);
    }

    LinkKeeper links() {
        return new LinkKeeper(preparation(), slots, check(), new InOrder());
    }

    Surroundings surroundings(String owner) {
        return new Surroundings(clock, new InOrder(), SETTINGS, owner, _ -> phoneProtected);
    }

    Ways ways(String owner) {
        return new Ways(port, reports, manifest, surroundings(owner));
    }

    Reconciler reconciler() {
        return new Reconciler(store, ways("node-1"), surroundings("node-1"));
    }

    Confirmer confirmer() {
        return new Confirmer(store, ways("node-1"), surroundings("node-1"));
    }

    Recaller recaller() {
        return new Recaller(
                recalls, store, port, _ -> items, ended::add, transactions, surroundings("node-1"));
    }

    /// Asks for a deletion as a person would.
    boolean recall(DeliveryId id, int position) {
        return recalls.insert(
                new RecallRows.Asked(
                        ids.next(), store.find(id).orElseThrow(), position, "coordinator", "wrong"),
                clock.instant());
    }

    /// What a node does with each step of waiting.
    void onAwait(Consumer<Instant> work) {
        whileWaiting = work;
    }

    Sweeper sweeper() {
        return new Sweeper(
                store, runner("node-1"), reconciler(), confirmer(), surroundings("node-1"));
    }

    /// Stages and arms everything, and stops 3 s before T.
    void arm() {
        clock.set(T.minus(Duration.ofMinutes(29)));
        runner("node-1").stage(departure);
        clock.set(T.minus(Duration.ofSeconds(59)));
        runner("node-1").arm(departure);
        clock.set(T.minus(Duration.ofSeconds(2)));
    }

    DeliveryState state(DeliveryId id) {
        return store.find(id).orElseThrow().state();
    }

    Optional<String> link(DeliveryId id) {
        return sql.sql("select link from delivery where id = :id and link is not null")
                .param("id", id.value())
                .query((row, _) -> DeliveryRows.text(row, "link"))
                .optional();
    }

    String problem(DeliveryId id) {
        return sql.sql("select problem_detail from delivery where id = :id")
                .param("id", id.value())
                .query((row, _) -> DeliveryRows.text(row, "problem_detail"))
                .single();
    }

    List<String> history(DeliveryId id) {
        return sql.sql("select event from delivery_step where delivery_id = :id order by id")
                .param("id", id.value())
                .query((row, _) -> DeliveryRows.text(row, "event"))
                .list();
    }

    void halt() {
        sql.sql(
                        """
                        insert into delivery_halt (id, plan_id, halted_at, halted_by)
                        values (:id, :plan, :now, 'coordinator')
                        """)
                .param("id", ids.next())
                .param("plan", plan.value())
                .param("now", utc(clock.instant()))
                .update();
    }

    private Set<String> slotsOf(Delivery delivery) {
        return slots.of(delivery.id()).stream().map(Slot::name).collect(Collectors.toSet());
    }

    private Clearance clear(Delivery delivery) {
        return heldBecause
                .<Clearance>map(reason -> new Clearance.Held(reason, ""))
                .orElseGet(() -> new Clearance.Cleared(cargo.apply(slotsOf(delivery))));
    }

    private final class DirectRecorder implements Recorder {

        @Override
        public void note(DeliveryStore.Note note) {
            store.record(List.of(note));
        }

        @Override
        public void flush() {
            // written already
        }
    }

    private final class InOrder implements Tasks {

        @Override
        public <T> void each(Collection<T> items, Consumer<T> work) {
            items.forEach(work);
        }

        @Override
        public void await(Instant instant) {
            if (clock.instant().isBefore(instant)) {
                clock.set(instant);
            }
            whileWaiting.accept(instant);
        }
    }
}
