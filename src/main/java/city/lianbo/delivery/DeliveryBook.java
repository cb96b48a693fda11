package city.lianbo.delivery;

import static city.lianbo.delivery.DeliveryRows.utc;

import city.lianbo.edition.Audience;
import city.lianbo.edition.SealedEdition;
import city.lianbo.platform.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Planning rows and what screens ask of them; the engine's own questions are in [DeliveryStore].
@Repository
class DeliveryBook {

    private static final String ROW =
            """
            select d.*, p.wave_id, p.released_at from delivery d
              join delivery_departure p on p.id = d.departure_id
            """;

    private static final String URGENCY = urgency();

    private static final String RESUMABLE =
            """
            d.state = 'HALTED' and not exists
              (select 1 from delivery_halt h where h.lifted_at is null
                and ((h.plan_id is null and h.wave_id is null) or h.plan_id = d.plan_id
                  or h.wave_id = p.wave_id))
            """;

    private final JdbcClient sql;

    DeliveryBook(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param opensBy the deadline of its gate; empty where it waits for none
    /// @param openedAt since when its gate is open
    record Departure(
            DepartureId id,
            PlanId plan,
            UUID wave,
            Instant departsAt,
            Instant tooLateAt,
            Optional<Instant> opensBy,
            Optional<Instant> openedAt) {

        boolean waitsForItsGate() {
            return opensBy.isPresent() && openedAt.isEmpty();
        }
    }

    void insert(Departure departure, Optional<Instant> releasedAt) {
        sql.sql(
                        """
                        insert into delivery_departure
                          (id, plan_id, wave_id, departs_at, too_late_at, released_at, opens_by)
                        values (:id, :plan, :wave, :at, :late, :released, :opensBy)
                        """)
                .param("id", departure.id().value())
                .param("plan", departure.plan().value())
                .param("wave", departure.wave())
                .param("at", utc(departure.departsAt()))
                .param("late", utc(departure.tooLateAt()))
                .param("released", releasedAt.map(DeliveryRows::utc).orElse(null))
                .param("opensBy", departure.opensBy().map(DeliveryRows::utc).orElse(null))
                .update();
    }

    /// @param clientMsgId the key under which WeChat guards the send
    record NewDelivery(
            DeliveryId id,
            Departure departure,
            SealedEdition edition,
            String clientMsgId,
            Optional<DeliveryId> predecessor) {}

    void insert(NewDelivery delivery, Instant now) {
        var edition = delivery.edition();
        sql.sql(
                        """
                        insert into delivery (id, departure_id, plan_id, account_id, edition_id,
                          edition_seal, client_msg_id, channel, audience, ignore_reprint, state,
                          state_since, departs_at, too_late_at, next_at, epoch, stalls, asks,
                          problem_code, total_count, sent_count, predecessor_id, live_edition_id)
                        values (:id, :departure, :plan, :account, :edition, :seal, :key, :channel,
                          :audience, :reprint, 'PLANNED', :now, :at, :late, :now, 0, 0, 0, 0, -1, -1,
                          :predecessor, :edition)
                        """)
                .param("id", delivery.id().value())
                .param("departure", delivery.departure().id().value())
                .param("plan", delivery.departure().plan().value())
                .param("account", edition.account().value())
                .param("edition", edition.id().value())
                .param("seal", edition.editionSeal().hex())
                .param("key", delivery.clientMsgId())
                .param("channel", edition.channel().name())
                .param("audience", audience(edition))
                .param("reprint", edition.ignoreReprint())
                .param("now", utc(now))
                .param("at", utc(delivery.departure().departsAt()))
                .param("late", utc(delivery.departure().tooLateAt()))
                .param("predecessor", delivery.predecessor().map(DeliveryId::value).orElse(null))
                .update();
    }

    /// Null for what is pushed to nobody; a mass send always says whom it is for.
    private static @Nullable String audience(SealedEdition edition) {
        return switch (edition.audience()) {
            case Audience.AllFollowers _, Audience.Tagged _ -> edition.audience().text();
            case Audience.Nobody _ -> null;
        };
    }

    List<Departure> departures(PlanId plan) {
        return sql.sql("select * from delivery_departure where plan_id = :plan order by departs_at")
                .param("plan", plan.value())
                .query(DeliveryBook::departure)
                .list();
    }

    /// Departures of a wave whose gate is not open yet, locked so that they are opened once.
    List<Departure> lockUnopened(PlanId plan, UUID wave) {
        return sql.sql(
                        """
                        select * from delivery_departure
                         where plan_id = :plan and wave_id = :wave
                           and opens_by is not null and opened_at is null
                         order by id for update
                        """)
                .param("plan", plan.value())
                .param("wave", wave)
                .query(DeliveryBook::departure)
                .list();
    }

    private static Departure departure(ResultSet row, int number) throws SQLException {
        return new Departure(
                new DepartureId(DeliveryRows.uuid(row, "id")),
                new PlanId(DeliveryRows.uuid(row, "plan_id")),
                DeliveryRows.uuid(row, "wave_id"),
                DeliveryRows.instant(row, "departs_at"),
                DeliveryRows.instant(row, "too_late_at"),
                DeliveryRows.optionalInstant(row, "opens_by"),
                DeliveryRows.optionalInstant(row, "opened_at"));
    }

    /// Opens a departure's gate: from here its own times hold, for it and for all that waits or is
    /// halted in it. Rows are locked in the order of their ids, as the engine does.
    void open(DepartureId departure, Instant departsAt, Instant tooLateAt, Instant now) {
        sql.sql(
                        """
                        update delivery_departure
                           set departs_at = :at, too_late_at = :late, opened_at = :now
                         where id = :id
                        """)
                .param("id", departure.value())
                .param("at", utc(departsAt))
                .param("late", utc(tooLateAt))
                .param("now", utc(now))
                .update();
        var rows =
                sql.sql(
                                """
                                select d.id from delivery d
                                 where d.departure_id = :id
                                   and d.state in ('PLANNED', 'STAGED', 'ARMED', 'HALTED')
                                 order by d.id for update
                                """)
                        .param("id", departure.value())
                        .query((row, _) -> DeliveryRows.uuid(row, "id"))
                        .list();
        if (!rows.isEmpty()) {
            sql.sql("update delivery set departs_at = :at, too_late_at = :late where id in (:ids)")
                    .param("ids", rows)
                    .param("at", utc(departsAt))
                    .param("late", utc(tooLateAt))
                    .update();
        }
    }

    List<DeliveryRow> ofDeparture(DepartureId departure) {
        return sql.sql(ROW + " where d.departure_id = :id order by d.id")
                .param("id", departure.value())
                .query(DeliveryBook::row)
                .list();
    }

    Optional<Instant> departsAt(DepartureId departure) {
        return sql.sql("select departs_at from delivery_departure where id = :id")
                .param("id", departure.value())
                .query((row, _) -> DeliveryRows.instant(row, "departs_at"))
                .optional();
    }

    int release(PlanId plan, Instant now) {
        return sql.sql(
                        """
                        update delivery_departure set released_at = :now
                         where plan_id = :plan and released_at is null
                        """)
                .param("plan", plan.value())
                .param("now", utc(now))
                .update();
    }

    List<DeliveryRow> ofPlan(PlanId plan) {
        return sql.sql(ROW + " where d.plan_id = :plan order by d.departs_at, d.id")
                .param("plan", plan.value())
                .query(DeliveryBook::row)
                .list();
    }

    List<DeliveryRow> page(PlanId plan, Optional<UUID> wave, int offset, int limit) {
        var select =
                sql.sql(
                                ROW
                                        + ofWave(wave)
                                        + " order by "
                                        + URGENCY
                                        + ", d.departs_at, d.id"
                                        + " offset :offset rows fetch next :limit rows only")
                        .param("plan", plan.value())
                        .param("offset", offset)
                        .param("limit", limit);
        wave.ifPresent(one -> select.param("wave", one));
        return select.query(DeliveryBook::row).list();
    }

    int count(PlanId plan, Optional<UUID> wave) {
        var select =
                sql.sql(
                                """
                                select count(*) from delivery d
                                  join delivery_departure p on p.id = d.departure_id
                                """
                                        + ofWave(wave))
                        .param("plan", plan.value());
        wave.ifPresent(one -> select.param("wave", one));
        return select.query(Integer.class).single();
    }

    private static String ofWave(Optional<UUID> wave) {
        return " where d.plan_id = :plan" + (wave.isPresent() ? " and p.wave_id = :wave" : "");
    }

    private static String urgency() {
        return Stream.of(DeliveryState.values())
                .map(state -> " when '%s' then %d".formatted(state, urgency(state)))
                .collect(Collectors.joining("", "case d.state", " end"));
    }

    /// Failures first, then what may have left, then what waits; what went well comes last.
    private static int urgency(DeliveryState state) {
        return switch (state) {
            case REFUSED, REJECTED, MISSED -> 0;
            case UNCERTAIN, UNCONFIRMED -> 1;
            case AWAITING_PHONE, AWAITING_PERSON -> 2;
            case HALTED -> 3;
            case FIRING, ACCEPTED -> 4;
            case PLANNED, STAGED, ARMED -> 5;
            case SENT, RECALLED -> 6;
        };
    }

    Map<PlanId, Tally> progress(Collection<PlanId> plans) {
        var counts = new HashMap<PlanId, Map<DeliveryState, Integer>>();
        if (!plans.isEmpty()) {
            sql.sql(
                            """
                            select d.plan_id, d.state, count(*) as many from delivery d
                             where d.plan_id in (:plans) and not exists
                              (select 1 from delivery s where s.predecessor_id = d.id)
                             group by d.plan_id, d.state
                            """)
                    .param("plans", plans.stream().map(PlanId::value).toList())
                    .query(row -> {
                        counts.computeIfAbsent(
                                        new PlanId(DeliveryRows.uuid(row, "plan_id")),
                                        _ -> new EnumMap<>(DeliveryState.class))
                                .put(
                                        DeliveryState.valueOf(DeliveryRows.text(row, "state")),
                                        row.getInt("many"));
                    });
        }
        var progress = new HashMap<PlanId, Tally>();
        counts.forEach((plan, states) -> progress.put(plan, new Tally(states)));
        return progress;
    }

    Map<UUID, Tally> progressOfWaves(PlanId plan) {
        var counts = new HashMap<UUID, Map<DeliveryState, Integer>>();
        sql.sql(
                        """
                        select p.wave_id, d.state, count(*) as many from delivery d
                          join delivery_departure p on p.id = d.departure_id
                         where d.plan_id = :plan and not exists
                          (select 1 from delivery s where s.predecessor_id = d.id)
                         group by p.wave_id, d.state
                        """)
                .param("plan", plan.value())
                .query(row -> {
                    counts.computeIfAbsent(
                                    DeliveryRows.uuid(row, "wave_id"),
                                    _ -> new EnumMap<>(DeliveryState.class))
                            .put(
                                    DeliveryState.valueOf(DeliveryRows.text(row, "state")),
                                    row.getInt("many"));
                });
        var progress = new HashMap<UUID, Tally>();
        counts.forEach((wave, states) -> progress.put(wave, new Tally(states)));
        return progress;
    }

    Optional<Instant> confirmedAt(PlanId plan, UUID wave, int many) {
        return sql.sql(
                        """
                        select d.state_since from delivery d
                          join delivery_departure p on p.id = d.departure_id
                         where d.plan_id = :plan and p.wave_id = :wave and d.state = 'SENT'
                           and not exists
                            (select 1 from delivery s where s.predecessor_id = d.id)
                         order by d.state_since offset :before rows fetch next 1 rows only
                        """)
                .param("plan", plan.value())
                .param("wave", wave)
                .param("before", many - 1)
                .query((row, _) -> DeliveryRows.instant(row, "state_since"))
                .optional();
    }

    boolean isHalted(PlanId plan, UUID wave) {
        return sql.sql(
                                """
                                select count(*) from delivery_halt
                                 where lifted_at is null
                                   and (plan_id is null or plan_id = :plan)
                                   and (wave_id is null or wave_id = :wave)
                                """)
                        .param("plan", plan.value())
                        .param("wave", wave)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /// Everything in the scope that waits or may be leaving.
    List<DeliveryRow> open(HaltScope scope) {
        return in(scope, "d.state in ('PLANNED', 'STAGED', 'ARMED', 'FIRING', 'UNCERTAIN')")
                .query(DeliveryBook::row)
                .list();
    }

    /// Halted rows of the scope that no halt holds any more.
    List<DeliveryRow> resumable(HaltScope scope) {
        return in(scope, RESUMABLE).query(DeliveryBook::row).list();
    }

    /// How many of those can't leave in time any more.
    int tooLateToResume(HaltScope scope, Instant now) {
        return in(scope, RESUMABLE + " and d.too_late_at < :now")
                .param("now", utc(now))
                .query(DeliveryBook::row)
                .list()
                .size();
    }

    private JdbcClient.StatementSpec in(HaltScope scope, String condition) {
        return switch (scope) {
            case HaltScope.Everything() -> sql.sql(ROW + " where " + condition);
            case HaltScope.OfPlan(var plan) ->
                    sql.sql(ROW + " where d.plan_id = :plan and " + condition)
                            .param("plan", plan.value());
            case HaltScope.OfWave(var plan, var wave) ->
                    sql.sql(ROW + " where d.plan_id = :plan and p.wave_id = :wave and " + condition)
                            .param("plan", plan.value())
                            .param("wave", wave);
        };
    }

    List<DeliveryRow> leavingBetween(Instant from, Instant until) {
        return sql.sql(
                        ROW
                                + " where d.departs_at >= :from and d.departs_at < :until"
                                + " order by d.departs_at, d.id limit 5000")
                .param("from", utc(from))
                .param("until", utc(until))
                .query(DeliveryBook::row)
                .list();
    }

    List<DeliveryRow> in(DeliveryState state) {
        return sql.sql(ROW + " where d.state = :state order by d.departs_at, d.id limit 1000")
                .param("state", state.name())
                .query(DeliveryBook::row)
                .list();
    }

    Optional<DeliveryRow> find(DeliveryId id) {
        return sql.sql(ROW + " where d.id = :id")
                .param("id", id.value())
                .query(DeliveryBook::row)
                .optional();
    }

    Optional<DeliveryId> byJob(AccountId account, long msgId) {
        return sql.sql("select id from delivery where account_id = :account and msg_id = :msgId")
                .param("account", account.value())
                .param("msgId", msgId)
                .query((row, _) -> new DeliveryId(DeliveryRows.uuid(row, "id")))
                .optional();
    }

    Optional<DeliveryId> byPublication(AccountId account, String publishId) {
        return sql.sql(
                        """
                        select id from delivery
                         where account_id = :account and publish_id = :publishId
                        """)
                .param("account", account.value())
                .param("publishId", publishId)
                .query((row, _) -> new DeliveryId(DeliveryRows.uuid(row, "id")))
                .optional();
    }

    /// Publications of an account whose answer was lost.
    List<DeliveryId> uncertainPublications(AccountId account) {
        return sql.sql(
                        """
                        select id from delivery where account_id = :account
                           and state = 'UNCERTAIN' and channel = 'PUBLISH'
                        """)
                .param("account", account.value())
                .query((row, _) -> new DeliveryId(DeliveryRows.uuid(row, "id")))
                .list();
    }

    Collection<UUID> underWay(Collection<UUID> editions) {
        return editions.isEmpty()
                ? List.of()
                : sql.sql("select live_edition_id from delivery where live_edition_id in (:ids)")
                        .param("ids", editions)
                        .query((row, _) -> DeliveryRows.uuid(row, "live_edition_id"))
                        .list();
    }

    List<StepRow> steps(DeliveryId delivery) {
        return sql.sql("select * from delivery_step where delivery_id = :id order by id")
                .param("id", delivery.value())
                .query((row, _) ->
                        new StepRow(
                                DeliveryRows.instant(row, "happened_at"),
                                DeliveryRows.text(row, "event"),
                                DeliveryState.valueOf(DeliveryRows.text(row, "from_state")),
                                DeliveryState.valueOf(DeliveryRows.text(row, "to_state")),
                                row.getInt("code"),
                                DeliveryRows.text(row, "detail")))
                .list();
    }

    void halt(UUID id, HaltScope scope, Instant now, String by, String reason) {
        sql.sql(
                        """
                        insert into delivery_halt
                          (id, plan_id, wave_id, halted_at, halted_by, reason)
                        values (:id, :plan, :wave, :now, :by, :reason)
                        """)
                .param("id", id)
                .param("plan", plan(scope))
                .param("wave", wave(scope))
                .param("now", utc(now))
                .param("by", by)
                .param("reason", reason)
                .update();
    }

    void lift(HaltScope scope, Instant now, String by) {
        var update =
                "update delivery_halt set lifted_at = :now, lifted_by = :by where lifted_at is null";
        var lifted =
                switch (scope) {
                    case HaltScope.Everything() ->
                            sql.sql(update + " and plan_id is null and wave_id is null");
                    case HaltScope.OfPlan(var plan) ->
                            sql.sql(update + " and plan_id = :plan").param("plan", plan.value());
                    case HaltScope.OfWave(_, var wave) ->
                            sql.sql(update + " and wave_id = :wave").param("wave", wave);
                };
        lifted.param("now", utc(now)).param("by", by).update();
    }

    /// Only the halt of a whole plan names the plan: whoever looks for halts asks for either.
    private static @Nullable UUID plan(HaltScope scope) {
        return scope instanceof HaltScope.OfPlan(var plan) ? plan.value() : null;
    }

    private static @Nullable UUID wave(HaltScope scope) {
        return scope instanceof HaltScope.OfWave(_, var wave) ? wave : null;
    }

    /// What holds this plan or a part of it, the oldest first.
    List<StandingHalt> standingHalts(PlanId plan) {
        return sql.sql(
                        """
                        select h.* from delivery_halt h where h.lifted_at is null
                          and ((h.plan_id is null and h.wave_id is null) or h.plan_id = :plan
                            or h.wave_id in (select p.wave_id from delivery_departure p
                                              where p.plan_id = :plan))
                         order by h.halted_at
                        """)
                .param("plan", plan.value())
                .query((row, _) ->
                        new StandingHalt(
                                scope(
                                        plan,
                                        Optional.ofNullable(row.getObject("plan_id", UUID.class)),
                                        Optional.ofNullable(row.getObject("wave_id", UUID.class))),
                                DeliveryRows.instant(row, "halted_at"),
                                DeliveryRows.text(row, "halted_by"),
                                DeliveryRows.text(row, "reason")))
                .list();
    }

    private static HaltScope scope(PlanId plan, Optional<UUID> whole, Optional<UUID> wave) {
        if (wave.isPresent()) {
            return new HaltScope.OfWave(plan, wave.get());
        }
        return whole.isPresent() ? new HaltScope.OfPlan(plan) : new HaltScope.Everything();
    }

    boolean everythingHalted() {
        return sql.sql(
                                """
                                select count(*) from delivery_halt
                                 where lifted_at is null and plan_id is null and wave_id is null
                                """)
                        .query((row, _) -> row.getLong(1))
                        .single()
                > 0;
    }

    void delete(PlanId plan) {
        sql.sql(
                        """
                        delete from delivery_step where delivery_id in
                          (select id from delivery where plan_id = :plan)
                        """)
                .param("plan", plan.value())
                .update();
        sql.sql("delete from delivery where plan_id = :plan").param("plan", plan.value()).update();
        sql.sql("delete from delivery_departure where plan_id = :plan")
                .param("plan", plan.value())
                .update();
    }

    private static DeliveryRow row(ResultSet row, int number) throws SQLException {
        var read = DeliveryRows.read(row, number);
        return new DeliveryRow(
                read.id(),
                read.plan(),
                DeliveryRows.uuid(row, "wave_id"),
                read.account(),
                read.edition(),
                read.passage().channel(),
                read.state(),
                DeliveryRows.instant(row, "state_since"),
                read.departsAt(),
                DeliveryRows.optionalInstant(row, "released_at").isPresent(),
                Optional.ofNullable(row.getString("problem")),
                row.getInt("problem_code"),
                Optional.ofNullable(row.getString("problem_detail")).orElse(""),
                row.getLong("sent_count"),
                Optional.ofNullable(row.getString("link")),
                read.msgId());
    }
}
