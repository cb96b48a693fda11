package city.lianbo.delivery;

import static city.lianbo.delivery.DeliveryRows.utc;

import city.lianbo.delivery.Transitions.Transition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The engine's memory in SQL that H2 and PostgreSQL both run. Claims are two statements, a lock and
/// an update, because one combined statement is fifty times slower on H2.
final class JdbcDeliveryStore implements DeliveryStore {

    private static final String NO_HALT =
            """
            not exists (select 1 from delivery_halt h where h.lifted_at is null
              and ((h.plan_id is null and h.wave_id is null) or h.plan_id = d.plan_id
                or h.wave_id = (select p.wave_id from delivery_departure p
                                 where p.id = d.departure_id)))
            """;

    private static final String RELEASED =
            """
            exists (select 1 from delivery_departure r
                     where r.id = d.departure_id and r.released_at is not null
                       and (r.opens_by is null or r.opened_at is not null))
            """;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final StepWriter steps;
    private final Transitions transitions;

    JdbcDeliveryStore(
            JdbcClient sql,
            TransactionTemplate transaction,
            StepWriter steps,
            Transitions transitions) {
        this.sql = sql;
        this.transaction = transaction;
        this.steps = steps;
        this.transitions = transitions;
    }

    @Override
    public Optional<Delivery> find(DeliveryId id) {
        return sql.sql("select d.* from delivery d where d.id = :id")
                .param("id", id.value())
                .query(DeliveryRows::read)
                .optional();
    }

    @Override
    public List<Delivery> in(DepartureId departure, DeliveryState state) {
        return sql.sql(
                        "select d.* from delivery d where d.departure_id = :departure"
                                + " and d.state = :state")
                .param("departure", departure.value())
                .param("state", state.name())
                .query(DeliveryRows::read)
                .list();
    }

    @Override
    public List<DepartureId> departuresDue(DeliveryState state, Instant departBefore, Instant now) {
        return sql.sql(
                        """
                        select distinct d.departure_id from delivery d
                         where d.state = :state and d.next_at <= :now and d.departs_at <= :before
                           and (d.leased_until is null or d.leased_until <= :now)
                        """)
                .param("state", state.name())
                .param("before", utc(departBefore))
                .param("now", utc(now))
                .query((row, _) -> new DepartureId(DeliveryRows.uuid(row, "departure_id")))
                .list();
    }

    @Override
    public List<Delivery> lease(
            DepartureId departure, DeliveryState state, Instant due, Instant until, int limit) {
        var onlyReleased = state == DeliveryState.STAGED ? " and " + RELEASED : "";
        return inTransaction(() -> {
            // Without an order: H2 would lock every row that it sorts, and not only those it
            // answers.
            var rows =
                    sql.sql(
                                    """
                                    select d.* from delivery d
                                     where d.departure_id = :departure and d.state = :state
                                       and d.next_at <= :due
                                       and (d.leased_until is null or d.leased_until <= :due) and
                                    """
                                            + NO_HALT
                                            + onlyReleased
                                            + " limit :limit for update skip locked")
                            .param("departure", departure.value())
                            .param("state", state.name())
                            .param("due", utc(due))
                            .param("limit", limit)
                            .query(DeliveryRows::read)
                            .list();
            update(rows, "leased_until = :until", Map.of("until", utc(until)));
            return rows;
        });
    }

    @Override
    public Optional<Delivery> leaseOne(
            DeliveryId delivery, DeliveryState state, Instant now, Duration lease) {
        return inTransaction(() -> {
            var rows =
                    lock(
                            """
                            d.id = :id and d.state = :state and d.next_at <= :now
                            and (d.leased_until is null or d.leased_until <= :now) and
                            """
                                    + NO_HALT,
                            Map.of(
                                    "id", delivery.value(),
                                    "state", state.name(),
                                    "now", utc(now)));
            update(rows, "leased_until = :until", Map.of("until", utc(now.plus(lease))));
            return rows.stream().findFirst();
        });
    }

    @Override
    public List<Delivery> claim(DepartureId departure, String owner, Instant now) {
        return inTransaction(() -> {
            var rows =
                    lock(
                            """
                            d.departure_id = :departure and d.state = 'ARMED'
                            and d.next_at <= :now and d.too_late_at >= :now and
                            """
                                    + NO_HALT
                                    + " and "
                                    + RELEASED,
                            Map.of("departure", departure.value(), "now", utc(now)));
            update(
                    rows,
                    """
                    state = 'FIRING', state_since = :now, owner = :owner, epoch = epoch + 1,
                    claimed_at = :now, last_call_at = :now
                    """,
                    Map.of("now", utc(now), "owner", owner));
            return noteClaims(rows, owner, now);
        });
    }

    private List<Delivery> noteClaims(List<Delivery> rows, String owner, Instant now) {
        var happened = new ArrayList<Transition>();
        for (Delivery row : rows) {
            happened.add(
                    transition(
                            row,
                            new DeliveryEvent.Claimed(owner, row.epoch() + 1, now),
                            DeliveryState.FIRING,
                            now));
        }
        steps.append(happened, owner);
        transitions.happened(happened);
        return reread(rows);
    }

    @Override
    public boolean claimAgain(Delivery claimed, Instant now) {
        return inTransaction(() -> {
            var rows =
                    lock(
                            """
                            d.id = :id and d.state = 'FIRING' and d.epoch = :epoch
                            and d.too_late_at >= :now and
                            """
                                    + NO_HALT,
                            Map.of(
                                    "id", claimed.id().value(),
                                    "epoch", claimed.epoch(),
                                    "now", utc(now)));
            update(rows, "claimed_at = :now, last_call_at = :now", Map.of("now", utc(now)));
            return !rows.isEmpty();
        });
    }

    @Override
    public Optional<Delivery> claimRepeat(
            Delivery uncertain, String owner, Instant now, Instant lookAgainAt) {
        return inTransaction(() -> {
            var rows =
                    lock(
                            "d.id = :id and d.state = 'UNCERTAIN' and d.epoch = :epoch and "
                                    + NO_HALT,
                            Map.of(
                                    "id", uncertain.id().value(),
                                    "epoch", uncertain.epoch()));
            update(
                    rows,
                    "epoch = epoch + 1, owner = :owner, last_call_at = :now, next_at = :again",
                    Map.of("now", utc(now), "owner", owner, "again", utc(lookAgainAt)));
            var happened =
                    rows.stream()
                            .map(row ->
                                    transition(
                                            row,
                                            new DeliveryEvent.Repeated(owner, row.epoch() + 1),
                                            row.state(),
                                            now))
                            .toList();
            steps.append(happened, owner);
            return reread(rows).stream().findFirst();
        });
    }

    @Override
    public List<DeliveryState> record(List<Note> notes) {
        if (notes.isEmpty()) {
            return List.of();
        }
        return inTransaction(() -> write(notes));
    }

    private List<DeliveryState> write(List<Note> notes) {
        var rows = new LinkedHashMap<DeliveryId, Delivery>();
        var ids = notes.stream().map(note -> note.delivery().value()).distinct().toList();
        var halted = haltedOfThoseThatNeverLeft(notes);
        lock("d.id in (:ids)", Map.of("ids", ids)).forEach(row -> rows.put(row.id(), row));
        var states = new HashMap<DeliveryId, DeliveryState>();
        rows.forEach((id, row) -> states.put(id, row.state()));
        var happened = new ArrayList<Transition>();
        var after = new ArrayList<DeliveryState>();
        for (Note note : notes) {
            var row = Optional.ofNullable(rows.get(note.delivery())).orElseThrow();
            var event = believable(row, note.event());
            var from = Optional.ofNullable(states.get(row.id())).orElseThrow();
            var to = note.concerns(row, from, event) ? DeliveryLifecycle.next(from, event) : from;
            states.put(row.id(), to);
            happened.add(
                    new Transition(
                            row.id(), row.account(), row.plan(), event, from, to, note.at()));
            steps.apply(row, event, from, to, note);
            if (note.comesBack(from, to) && halted.contains(row.id())) {
                var stopped = new DeliveryEvent.Halted();
                var stands = DeliveryLifecycle.next(to, stopped);
                states.put(row.id(), stands);
                happened.add(
                        new Transition(
                                row.id(),
                                row.account(),
                                row.plan(),
                                stopped,
                                to,
                                stands,
                                note.at()));
                steps.apply(row, stopped, to, stands, note);
                to = stands;
            }
            after.add(to);
        }
        steps.append(happened, "");
        transitions.happened(happened);
        return after;
    }

    /// Whoever lifts a halt writes its row first, and then lets go on what stands as halted: it waits
    /// for us, or we see that it is lifted. Halts before deliveries, as lifting does.
    private Set<DeliveryId> haltedOfThoseThatNeverLeft(List<Note> notes) {
        var never =
                notes.stream()
                        .filter(note -> note.event() instanceof DeliveryEvent.NeverLeft)
                        .map(Note::delivery)
                        .collect(Collectors.toSet());
        if (never.isEmpty()) {
            return never;
        }
        sql.sql(
                        "select h.id from delivery_halt h where h.lifted_at is null order by h.id for update")
                .query((row, _) -> DeliveryRows.uuid(row, "id"))
                .list();
        return Set.copyOf(halted(never));
    }

    /// 45065 under our key with a `msg_id` that another delivery holds: equal content was sent under
    /// another key. That proves nothing for this row.
    private DeliveryEvent believable(Delivery row, DeliveryEvent event) {
        if (event instanceof DeliveryEvent.Accepted(long msgId, _, _)
                && belongsToAnother(row, msgId)) {
            return new DeliveryEvent.AnswerLost(
                    45065, "msg_id " + msgId + " belongs to another delivery of this account");
        }
        if (event instanceof DeliveryEvent.Submitted(var publishId, _)
                && belongsToAnother(row, "publish_id", publishId)) {
            return new DeliveryEvent.AnswerLost(
                    0, "publish_id " + publishId + " belongs to another delivery of this account");
        }
        if (event instanceof DeliveryEvent.Published(var articleId, _)
                && belongsToAnother(row, "article_id", articleId)) {
            return new DeliveryEvent.HeldUp("delivery.held.listed-for-another", 0, articleId);
        }
        return event;
    }

    private boolean belongsToAnother(Delivery row, String column, String value) {
        return sql.sql(
                                "select count(*) from delivery d where d.account_id = :account and d."
                                        + column
                                        + " = :value and d.id <> :id")
                        .param("account", row.account().value())
                        .param("value", value)
                        .param("id", row.id().value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private boolean belongsToAnother(Delivery row, long msgId) {
        return sql.sql(
                                """
                                select count(*) from delivery d where d.account_id = :account
                                   and d.msg_id = :msgId and d.id <> :id
                                """)
                        .param("account", row.account().value())
                        .param("msgId", msgId)
                        .param("id", row.id().value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Override
    public Collection<DeliveryId> halted(Collection<DeliveryId> deliveries) {
        if (deliveries.isEmpty()) {
            return List.of();
        }
        return sql.sql("select d.id from delivery d where d.id in (:ids) and not " + NO_HALT)
                .param("ids", deliveries.stream().map(DeliveryId::value).toList())
                .query((row, _) -> new DeliveryId(DeliveryRows.uuid(row, "id")))
                .list();
    }

    @Override
    public List<Delivery> claimedWithoutAnswer(Instant before, int limit) {
        return select("d.state = 'FIRING' and d.last_call_at <= :at", before, limit);
    }

    @Override
    public List<Delivery> uncertain(Instant now, int limit) {
        return select("d.state = 'UNCERTAIN' and d.next_at <= :at", now, limit);
    }

    @Override
    public List<Delivery> unconfirmed(Instant now, int limit) {
        return select(
                """
                d.next_at <= :at
                and (d.msg_id is not null or d.publish_id is not null
                  or d.channel = 'DRAFT_ONLY')
                and (d.state in
                    ('ACCEPTED', 'AWAITING_PHONE', 'AWAITING_PERSON', 'UNCONFIRMED')
                  or (d.state = 'SENT' and d.link is null
                    and d.accepted_at > cast(:at as timestamp with time zone) - interval '1' day))
                """,
                now,
                limit);
    }

    @Override
    public List<Delivery> tooLate(Instant now, int limit) {
        return select(
                "d.state in ('PLANNED', 'STAGED', 'ARMED') and d.too_late_at < :at", now, limit);
    }

    private List<Delivery> select(String where, Instant at, int limit) {
        return sql.sql(
                        "select d.* from delivery d where "
                                + where
                                + " order by d.next_at limit "
                                + limit)
                .param("at", utc(at))
                .query(DeliveryRows::read)
                .list();
    }

    @Override
    public void lookAgain(Delivery seen, Instant at) {
        sql.sql(
                        """
                        update delivery set next_at = :at, asks = asks + 1
                         where id = :id and state = :state and epoch = :epoch and asks = :asks
                        """)
                .param("asks", seen.asks())
                .param("at", utc(at))
                .param("id", seen.id().value())
                .param("state", seen.state().name())
                .param("epoch", seen.epoch())
                .update();
    }

    /// Locks in the order of ids, so that two transactions never wait for one another in a circle.
    private List<Delivery> lock(String where, Map<String, Object> parameters) {
        boolean mayWait = where.startsWith("d.id");
        return sql.sql(
                        "select d.* from delivery d where "
                                + where
                                + " order by d.id for update"
                                + (mayWait ? "" : " skip locked"))
                .params(parameters)
                .query(DeliveryRows::read)
                .list();
    }

    private void update(List<Delivery> rows, String set, Map<String, Object> parameters) {
        if (!rows.isEmpty()) {
            sql.sql("update delivery set " + set + " where id in (:ids)")
                    .params(parameters)
                    .param("ids", ids(rows))
                    .update();
        }
    }

    private List<Delivery> reread(List<Delivery> rows) {
        return rows.isEmpty()
                ? List.of()
                : sql.sql("select d.* from delivery d where d.id in (:ids)")
                        .param("ids", ids(rows))
                        .query(DeliveryRows::read)
                        .list();
    }

    private static List<UUID> ids(List<Delivery> rows) {
        return rows.stream().map(row -> row.id().value()).toList();
    }

    private static Transition transition(
            Delivery row, DeliveryEvent event, DeliveryState to, Instant at) {
        return new Transition(row.id(), row.account(), row.plan(), event, row.state(), to, at);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
