package city.lianbo.adaptation;

import city.lianbo.article.ArticleId;
import city.lianbo.platform.DepartmentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The departments' deadlines in the database.
@Repository
class DeadlineRows {

    private final JdbcClient jdbc;

    DeadlineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A deadline with the article it belongs to.
    record Due(ArticleId article, DeadlineRow deadline) {}

    void set(ArticleId article, DepartmentId department, Instant dueAt, DeadlineRule rule) {
        clear(article, department);
        // As precise as the database keeps it: rounded up, it would be due after its own instant.
        var due = stored(dueAt.truncatedTo(ChronoUnit.MICROS));
        jdbc.sql(
                        """
                        insert into adaptation_deadline (article, department, due_at, on_passing)
                        values (?, ?, ?, ?)
                        """)
                .params(article.value(), department.value(), due, rule.name())
                .update();
    }

    void clear(ArticleId article, DepartmentId department) {
        jdbc.sql("delete from adaptation_deadline where article = ? and department = ?")
                .params(article.value(), department.value())
                .update();
    }

    List<DeadlineRow> of(ArticleId article) {
        return jdbc.sql("select * from adaptation_deadline where article = ?")
                .param(article.value())
                .query((row, _) -> deadline(row))
                .list();
    }

    /// Those that passed and have not acted yet, the oldest first.
    List<Due> due(Instant now, int most) {
        return jdbc.sql(
                        """
                        select * from adaptation_deadline
                        where acted_at is null and due_at <= ?
                        order by due_at fetch first ? rows only
                        """)
                .params(stored(now), most)
                .query((row, _) ->
                        new Due(new ArticleId(row.getObject("article", UUID.class)), deadline(row)))
                .list();
    }

    Map<ArticleId, Instant> open(DepartmentId department, Collection<ArticleId> articles) {
        var open = new HashMap<ArticleId, Instant>();
        jdbc.sql(
                        """
                        select * from adaptation_deadline
                        where department = :department and article in (:articles)
                            and acted_at is null
                        """)
                .param("department", department.value())
                .param("articles", articles.stream().map(ArticleId::value).toList())
                .query(
                        (RowCallbackHandler)
                                row ->
                                        open.put(
                                                new ArticleId(row.getObject("article", UUID.class)),
                                                deadline(row).dueAt()));
        return open;
    }

    /// Answers whether it was this call that made it act.
    boolean acted(ArticleId article, DepartmentId department, Instant now) {
        return jdbc.sql(
                                """
                                update adaptation_deadline set acted_at = ?
                                where article = ? and department = ? and acted_at is null
                                """)
                        .params(stored(now), article.value(), department.value())
                        .update()
                == 1;
    }

    private static DeadlineRow deadline(ResultSet row) throws SQLException {
        return new DeadlineRow(
                new DepartmentId(row.getObject("department", UUID.class)),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                DeadlineRule.valueOf(row.getString("on_passing")),
                Optional.ofNullable(row.getObject("acted_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static OffsetDateTime stored(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
