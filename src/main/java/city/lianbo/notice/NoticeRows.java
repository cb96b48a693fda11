package city.lianbo.notice;

import city.lianbo.platform.DepartmentId;
import city.lianbo.platform.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NoticeRows {

    /// Between arguments; no text for people holds it.
    private static final String GAP = "\u001f";

    private static final int LONGEST_ARGUMENTS = 4000;

    private final JdbcClient sql;
    private final Wording wording;

    NoticeRows(JdbcClient sql, Wording wording) {
        this.sql = sql;
        this.wording = wording;
    }

    /// False where the key stands already.
    boolean insert(UUID id, Notice notice, Instant now) {
        return write(
                                """
                                insert into notice (id, notice_key, standing_key, severity, roles,
                                  department_id, message_key, arguments, place, told_at)
                                values (:id, :key, :key, :severity, :roles, :department, :message,
                                  :arguments, :place, :now) on conflict do nothing
                                """,
                                notice)
                        .param("id", id)
                        .param("roles", roles(notice))
                        .param("department", department(notice))
                        .param("now", utc(now))
                        .update()
                > 0;
    }

    /// True where the standing notice said something else before.
    boolean reword(Notice notice) {
        return write(
                                """
                                update notice set severity = :severity, message_key = :message,
                                  arguments = :arguments, place = :place
                                 where standing_key = :key and (severity <> :severity
                                   or message_key <> :message or arguments <> :arguments
                                   or place <> :place)
                                """,
                                notice)
                        .update()
                > 0;
    }

    private JdbcClient.StatementSpec write(String statement, Notice notice) {
        return sql.sql(statement)
                .param("key", notice.key())
                .param("severity", notice.severity().name())
                .param("message", notice.messageKey())
                .param("arguments", arguments(notice))
                .param("place", notice.place());
    }

    private static String roles(Notice notice) {
        return notice.roles().stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }

    private static @Nullable UUID department(Notice notice) {
        return notice.department().map(DepartmentId::value).orElse(null);
    }

    private static String arguments(Notice notice) {
        var joined = String.join(GAP, notice.arguments());
        return joined.length() <= LONGEST_ARGUMENTS
                ? joined
                : joined.substring(0, LONGEST_ARGUMENTS);
    }

    int settle(Collection<String> keys, Instant now) {
        return sql.sql(
                        """
                        update notice set settled_at = :now, standing_key = null
                         where standing_key in (:keys)
                        """)
                .param("keys", keys)
                .param("now", utc(now))
                .update();
    }

    List<String> standingKeys(String prefix) {
        return sql.sql("select standing_key from notice where standing_key like :prefix")
                .param("prefix", prefix + "%")
                .query((row, _) -> text(row, "standing_key"))
                .list();
    }

    List<StandingNotice> standing() {
        return sql
                .sql("select * from notice where standing_key is not null order by told_at, id")
                .query(this::read)
                .list()
                .stream()
                .sorted(Comparator.comparing(StandingNotice::severity))
                .toList();
    }

    /// Told lately, still standing, and nobody has decided yet who gets it by mail.
    List<StandingNotice> unspread(Instant toldSince) {
        return sql.sql(
                        """
                        select * from notice
                         where standing_key is not null and spread_at is null and told_at >= :since
                         order by told_at, id limit 200
                        """)
                .param("since", utc(toldSince))
                .query(this::read)
                .list();
    }

    /// False where another node was first.
    boolean spread(UUID notice, Instant now) {
        return sql.sql("update notice set spread_at = :now where id = :id and spread_at is null")
                        .param("id", notice)
                        .param("now", utc(now))
                        .update()
                > 0;
    }

    void forget(Instant settledBefore) {
        sql.sql("delete from notice where settled_at < :before")
                .param("before", utc(settledBefore))
                .update();
    }

    record Kind(String messageKey, Severity severity, long standing) {}

    List<Kind> kinds() {
        return sql.sql(
                        """
                        select message_key, severity, count(*) as many from notice
                         where standing_key is not null group by message_key, severity
                         order by message_key, severity
                        """)
                .query((row, _) ->
                        new Kind(
                                text(row, "message_key"),
                                Severity.valueOf(text(row, "severity")),
                                row.getLong("many")))
                .list();
    }

    /// Changes whenever a notice is told, settled or reworded.
    String mark() {
        return sql.sql(
                        "select id, arguments, severity from notice where standing_key is not null"
                                + " order by id")
                .query((row, _) ->
                        text(row, "id") + text(row, "severity") + row.getString("arguments"))
                .list()
                .toString();
    }

    StandingNotice read(ResultSet row, int number) throws SQLException {
        var notice =
                new Notice(
                        text(row, "notice_key"),
                        Severity.valueOf(text(row, "severity")),
                        roles(text(row, "roles")),
                        Optional.ofNullable(row.getObject("department_id", UUID.class))
                                .map(DepartmentId::new),
                        text(row, "message_key"),
                        arguments(text(row, "arguments")),
                        text(row, "place"));
        return new StandingNotice(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                notice,
                Objects.requireNonNull(row.getObject("told_at", OffsetDateTime.class)).toInstant(),
                locale -> wording.of(notice.messageKey(), notice.arguments(), locale));
    }

    private static Set<Role> roles(String names) {
        return names.isEmpty()
                ? Set.of()
                : Arrays.stream(names.split(",", -1))
                        .map(Role::valueOf)
                        .collect(Collectors.toSet());
    }

    private static List<String> arguments(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(GAP, -1));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
