package city.lianbo.adaptation;

import city.lianbo.article.ArticleId;
import city.lianbo.article.RevisionId;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.DepartmentId;
import city.lianbo.platform.Fingerprint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the table of an article: filtered, counted, sorted and paged in the database, and no text
/// that the table does not show.
@Repository
class LineRows {

    /// As [AdaptationState#of], said to the database.
    private static final String STATE =
            """
            case when a.open_conflicts > 0 then 'CONFLICT'
                when a.revision <> :newest then 'OUTDATED'
                when a.submitted_at is not null then 'SUBMITTED'
                when a.title = '' and a.digest = '' and a.author = '' and a.cover = ''
                    and a.opening = '' and a.variables = '' and a.own_blocks = 0 then 'INHERITS'
                else 'ADAPTED' end
            """;

    private static final String LINES =
            """
            select a.id, a.account, a.revision, a.title, a.digest, a.author, a.cover,
                case when a.opening = '' then false else true end as has_opening,
                case when a.variables = '' then false else true end as has_variables,
                a.own_blocks, a.open_conflicts, a.drifts, a.locked_drifts, a.comments,
                a.submitted_at, a.passed, a.version, a.changed_at, %s as standing,
                v.name, v.department, d.due_at, d.on_passing, d.acted_at
            """
                    .formatted(STATE);

    private static final String FROM =
            """
            from adaptation a
            join adaptation_account v on v.id = a.account
            left join adaptation_deadline d
                on d.article = a.article and d.department = v.department
            """;

    private static final String ORDER = " order by v.name, a.id";

    private final JdbcClient jdbc;

    LineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AccountLine> page(
            ArticleId article, RevisionId newest, LineFilter filter, int offset, int limit) {
        return jdbc.sql(
                        LINES
                                + FROM
                                + where(filter)
                                + ORDER
                                + " offset :offset rows fetch next :limit rows only")
                .params(parameters(article, newest, filter))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, _) -> line(row))
                .list();
    }

    List<AccountLine> all(ArticleId article, RevisionId newest) {
        return jdbc.sql(LINES + FROM + where(LineFilter.ALL) + ORDER)
                .params(parameters(article, newest, LineFilter.ALL))
                .query((row, _) -> line(row))
                .list();
    }

    /// The ids in the table's order, for what is done to many rows without reading them.
    List<AdaptationId> ids(ArticleId article, RevisionId newest, LineFilter filter) {
        return jdbc.sql("select a.id " + FROM + where(filter) + ORDER)
                .params(parameters(article, newest, filter))
                .query((row, _) -> new AdaptationId(uuid(row, "id")))
                .list();
    }

    List<AccountLine> some(Collection<AdaptationId> ids, RevisionId newest) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(LINES + FROM + " where a.id in (:ids)" + ORDER)
                        .param("ids", ids.stream().map(AdaptationId::value).toList())
                        .param("newest", newest.value())
                        .query((row, _) -> line(row))
                        .list();
    }

    Tally tally(ArticleId article, RevisionId newest, LineFilter filter) {
        return new Tally(
                jdbc.sql(
                                """
                                select t.department, t.standing, count(*) as accounts
                                from (select v.department, %s as standing %s %s) t
                                group by t.department, t.standing
                                """
                                        .formatted(STATE, FROM, where(filter)))
                        .params(parameters(article, newest, filter))
                        .query((row, _) ->
                                new Tally.Part(
                                        new DepartmentId(uuid(row, "department")),
                                        AdaptationState.valueOf(row.getString("standing")),
                                        row.getInt("accounts")))
                        .list());
    }

    private static String where(LineFilter filter) {
        var where = new StringBuilder(" where a.article = :article");
        if (!filter.words().isBlank()) {
            where.append(" and lower(v.name) like :words escape '!'");
        }
        filter.department().ifPresent(_ -> where.append(" and v.department = :department"));
        filter.kind().ifPresent(_ -> where.append(" and v.kind = :kind"));
        if (!filter.states().isEmpty()) {
            where.append(" and ").append(STATE.strip()).append(" in (:states)");
        }
        return where.toString();
    }

    private static Map<String, Object> parameters(
            ArticleId article, RevisionId newest, LineFilter filter) {
        var parameters = new HashMap<String, Object>();
        parameters.put("article", article.value());
        parameters.put("newest", newest.value());
        if (!filter.words().isBlank()) {
            var literal =
                    filter.words().strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
            parameters.put("words", "%" + literal + "%");
        }
        filter.department().ifPresent(wanted -> parameters.put("department", wanted.value()));
        filter.kind().ifPresent(wanted -> parameters.put("kind", wanted.name()));
        if (!filter.states().isEmpty()) {
            parameters.put(
                    "states", filter.states().stream().map(Enum::name).collect(Collectors.toSet()));
        }
        return parameters;
    }

    private static AccountLine line(ResultSet row) throws SQLException {
        var department = new DepartmentId(uuid(row, "department"));
        var due = instant(row, "due_at");
        var acted = instant(row, "acted_at");
        var rule = rule(row.getString("on_passing"));
        return new AccountLine(
                row.getString("name"),
                department,
                adaptation(row),
                due.flatMap(
                        at -> rule.map(wanted -> new DeadlineRow(department, at, wanted, acted))));
    }

    private static AdaptationRow adaptation(ResultSet row) throws SQLException {
        var cover = row.getString("cover");
        return new AdaptationRow(
                new AdaptationId(uuid(row, "id")),
                new AccountId(uuid(row, "account")),
                new RevisionId(uuid(row, "revision")),
                row.getString("title"),
                row.getString("digest"),
                row.getString("author"),
                cover.isEmpty() ? Optional.empty() : Optional.of(new Fingerprint(cover)),
                row.getBoolean("has_opening"),
                row.getBoolean("has_variables"),
                row.getInt("own_blocks"),
                Comments.valueOf(row.getString("comments")),
                new Standing(
                        AdaptationState.valueOf(row.getString("standing")),
                        row.getInt("open_conflicts"),
                        row.getInt("drifts"),
                        row.getInt("locked_drifts"),
                        instant(row, "submitted_at"),
                        rule(row.getString("passed"))),
                row.getLong("version"),
                instant(row, "changed_at").orElseThrow());
    }

    private static Optional<DeadlineRule> rule(@Nullable String name) {
        return Arrays.stream(DeadlineRule.values())
                .filter(rule -> rule.name().equals(name))
                .findFirst();
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
