package city.lianbo.alarm;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the nodes know of one another, and what the scheduler's own tables say. Read with plain SQL:
/// asking Quartz could hang where Quartz hangs.
@Repository
class NodeRows {

    private final JdbcClient sql;

    NodeRows(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param beatAt when its scheduler rang, by the database's clock
    /// @param skew how far the node's clock is known to be ahead of the database's; zero: it is right
    record Node(String name, Instant beatAt, Duration skew) {}

    /// A recurring tick that should have rung long ago.
    ///
    /// @param state Quartz's own word: WAITING, ACQUIRED, BLOCKED, ERROR …
    record LateTick(String tick, Instant dueAt, String state) {}

    void beat(NodeName node, Instant at) {
        insert(node);
        sql.sql("update alarm_node set beat_at = :at where node = :node")
                .param("node", node.text())
                .param("at", utc(at))
                .update();
    }

    void seen(NodeName node, Instant at, Duration skew) {
        insert(node);
        sql.sql("update alarm_node set seen_at = :at, skew_millis = :skew where node = :node")
                .param("node", node.text())
                .param("at", utc(at))
                .param("skew", skew.toMillis())
                .update();
    }

    /// Neither seen nor heard of yet.
    private void insert(NodeName node) {
        sql.sql(
                        """
                        insert into alarm_node (node, beat_at, seen_at, skew_millis)
                        values (:node, :never, :never, 0) on conflict do nothing
                        """)
                .param("node", node.text())
                .param("never", utc(Instant.EPOCH))
                .update();
    }

    /// What the database's clock shows. As a statement without a transaction around it: inside one,
    /// this would be when the transaction began.
    Instant databaseTime() {
        return sql.sql("select current_timestamp")
                .query((row, _) ->
                        Objects.requireNonNull(row.getObject(1, OffsetDateTime.class)).toInstant())
                .single();
    }

    List<Node> seenSince(Instant since) {
        return sql.sql("select * from alarm_node where seen_at >= :since order by node")
                .param("since", utc(since))
                .query((row, _) ->
                        new Node(
                                Objects.requireNonNull(row.getString("node")),
                                Objects.requireNonNull(
                                                row.getObject("beat_at", OffsetDateTime.class))
                                        .toInstant(),
                                Duration.ofMillis(row.getLong("skew_millis"))))
                .list();
    }

    Optional<Instant> lastBeat() {
        return sql.sql("select beat_at from alarm_node order by beat_at desc limit 1")
                .query((row, _) ->
                        Objects.requireNonNull(row.getObject(1, OffsetDateTime.class)).toInstant())
                .optional();
    }

    void forget(Instant notSeenSince) {
        sql.sql("delete from alarm_node where seen_at < :since and beat_at < :since")
                .param("since", utc(notSeenSince))
                .update();
    }

    /// Recurring ticks that missed three rings and were due before `before`.
    List<LateTick> late(Instant now, Instant before) {
        return sql.sql(
                        """
                        select t.trigger_group, t.next_fire_time, t.trigger_state
                          from qrtz_triggers t join qrtz_simple_triggers s
                            on s.sched_name = t.sched_name and s.trigger_name = t.trigger_name
                           and s.trigger_group = t.trigger_group
                         where t.trigger_name = 'always' and t.next_fire_time < :before
                           and t.next_fire_time + 3 * s.repeat_interval < :now
                         order by t.trigger_group
                        """)
                .param("before", before.toEpochMilli())
                .param("now", now.toEpochMilli())
                .query((row, _) ->
                        new LateTick(
                                Objects.requireNonNull(row.getString("trigger_group")),
                                Instant.ofEpochMilli(row.getLong("next_fire_time")),
                                Objects.requireNonNull(row.getString("trigger_state"))))
                .list();
    }

    /// Frees a tick that is marked as blocked by a ring which no node is busy with: nothing else ever
    /// would. Quartz writes both facts in one transaction, so the two never differ for a moment.
    boolean free(String tick) {
        return sql.sql(
                                """
                                update qrtz_triggers set trigger_state = 'WAITING'
                                 where trigger_name = 'always' and trigger_group = :tick
                                   and trigger_state = 'BLOCKED' and not exists
                                    (select 1 from qrtz_fired_triggers f
                                      where f.sched_name = qrtz_triggers.sched_name
                                        and f.job_name = qrtz_triggers.job_name
                                        and f.job_group = qrtz_triggers.job_group)
                                """)
                        .param("tick", tick)
                        .update()
                > 0;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
