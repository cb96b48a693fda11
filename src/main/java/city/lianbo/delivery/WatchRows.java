package city.lianbo.delivery;

import static city.lianbo.delivery.DeliveryRows.utc;

import city.lianbo.edition.Channel;
import city.lianbo.platform.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What should have happened to deliveries and has not, straight from the rows.
@Repository
class WatchRows {

    private static final String NO_HALT =
            """
             and not exists (select 1 from delivery_halt h where h.lifted_at is null
               and ((h.plan_id is null and h.wave_id is null) or h.plan_id = d.plan_id
                 or h.wave_id = p.wave_id))
            """;

    private static final String FROM =
            """
            select d.plan_id, d.account_id, d.channel, d.departs_at, d.problem, d.problem_code,
                   d.problem_detail
              from delivery d join delivery_departure p on p.id = d.departure_id
             where
            """;

    private final JdbcClient sql;

    WatchRows(JdbcClient sql) {
        this.sql = sql;
    }

    record Watched(
            PlanId plan,
            AccountId account,
            Channel channel,
            Instant departsAt,
            Optional<String> problem,
            int code,
            String detail) {}

    /// Released, open, under no halt, and due since before then; also calls that left without a word
    /// back. What is too late is missed, and told by that.
    List<Watched> dueBefore(Instant due, Instant now) {
        return rows(
                FROM
                        + """
                         ((d.state in ('PLANNED', 'STAGED', 'ARMED') and d.departs_at < :due
                             and d.too_late_at >= :now and p.released_at is not null
                             and (p.opens_by is null or p.opened_at is not null)
                        """
                        + NO_HALT
                        + ") or (d.state = 'FIRING' and d.claimed_at < :due"
                        + " and d.departs_at < :due))",
                due,
                now);
    }

    List<Watched> uncertainBefore(Instant since, Instant now) {
        return rows(
                FROM + " d.state = 'UNCERTAIN' and d.state_since < :due and d.departs_at <= :now",
                since,
                now);
    }

    /// Leaving until then and not yet armed.
    List<Watched> leavingUntil(Instant until, Instant now) {
        return rows(
                FROM
                        + " d.state in ('PLANNED', 'STAGED', 'ARMED') and d.departs_at <= :due"
                        + " and d.too_late_at >= :now"
                        + NO_HALT,
                until,
                now);
    }

    private List<Watched> rows(String query, Instant due, Instant now) {
        return sql.sql(query + " order by d.departs_at, d.account_id")
                .param("due", utc(due))
                .param("now", utc(now))
                .query((row, _) ->
                        new Watched(
                                new PlanId(DeliveryRows.uuid(row, "plan_id")),
                                new AccountId(DeliveryRows.uuid(row, "account_id")),
                                Channel.valueOf(DeliveryRows.text(row, "channel")),
                                DeliveryRows.instant(row, "departs_at"),
                                Optional.ofNullable(row.getString("problem")),
                                row.getInt("problem_code"),
                                Optional.ofNullable(row.getString("problem_detail")).orElse("")))
                .list();
    }
}
