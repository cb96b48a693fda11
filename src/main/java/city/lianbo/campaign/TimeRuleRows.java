package city.lianbo.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TimeRuleRows {

    private static final int THE_ONE = 1;

    private final JdbcClient sql;

    TimeRuleRows(JdbcClient sql) {
        this.sql = sql;
    }

    TimeRuleSet standing() {
        var blackouts =
                sql.sql("select * from campaign_blackout order by first_day, id")
                        .query(TimeRuleRows::blackout)
                        .list();
        var quiet =
                sql.sql("select begins, ends from campaign_quiet_hours where id = :id")
                        .param("id", THE_ONE)
                        .query((row, _) ->
                                new QuietHours(
                                        LocalTime.parse(row.getString("begins")),
                                        LocalTime.parse(row.getString("ends"))))
                        .optional();
        return new TimeRuleSet(blackouts, quiet);
    }

    void add(Blackout blackout, Instant at) {
        sql.sql(
                        """
                        insert into campaign_blackout (id, first_day, last_day, reason, entered_at)
                        values (:id, :first, :last, :reason, :at)
                        """)
                .param("id", blackout.id().value())
                .param("first", blackout.first())
                .param("last", blackout.last())
                .param("reason", blackout.reason())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean remove(BlackoutId blackout) {
        return sql.sql("delete from campaign_blackout where id = :id")
                        .param("id", blackout.value())
                        .update()
                > 0;
    }

    void keep(Optional<QuietHours> hours) {
        sql.sql("delete from campaign_quiet_hours").update();
        hours.ifPresent(quiet ->
                sql.sql(
                                """
                                insert into campaign_quiet_hours (id, begins, ends)
                                values (:id, :begins, :ends)
                                """)
                        .param("id", THE_ONE)
                        .param("begins", quiet.begins().toString())
                        .param("ends", quiet.ends().toString())
                        .update());
    }

    private static Blackout blackout(ResultSet row, int number) throws SQLException {
        return new Blackout(
                new BlackoutId(row.getObject("id", UUID.class)),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("reason"));
    }
}
