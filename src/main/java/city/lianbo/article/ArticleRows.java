package city.lianbo.article;

import city.lianbo.article.ArticleRights.Reach;
import city.lianbo.platform.DepartmentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of articles. Changes lock the row first, so that of two who save at the same time the
/// second sees what the first did.
@Repository
class ArticleRows {

    private static final String WITHIN =
            """
             where (:all or department_id is null or department_id = :department)
             and (lower(title) like :words escape '!' or lower(digest) like :words escape '!')
             and (:state = ''
                or (:state = 'DRAFT' and last_revision = 0)
                or (:state = 'CUT' and last_revision > 0 and cut_version = version)
                or (:state = 'CHANGED' and last_revision > 0 and cut_version <> version))
            """;

    private final JdbcClient jdbc;

    ArticleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ArticleId id, Optional<DepartmentId> department, ArticleText text, Pen pen) {
        jdbc.sql(
                        """
                        insert into article (id, department_id, title, digest, author, cover,
                            document, version, last_revision, cut_version, created_at, saved_at,
                            saved_by, saved_by_name)
                        values (:id, :department, :title, :digest, :author, :cover, :document,
                            1, 0, 0, :at, :at, :person, :name)
                        """)
                .params(Stored.columns(text))
                .param("id", id.value())
                .param("department", department.map(DepartmentId::value).orElse(null))
                .param("at", Stored.instant(pen.at()))
                .param("person", pen.person().value())
                .param("name", pen.name())
                .update();
    }

    void update(ArticleId id, long version, ArticleText text, Pen pen) {
        jdbc.sql(
                        """
                        update article set title = :title, digest = :digest, author = :author,
                            cover = :cover, document = :document, version = :version,
                            saved_at = :at, saved_by = :person, saved_by_name = :name
                        where id = :id
                        """)
                .params(Stored.columns(text))
                .param("id", id.value())
                .param("version", version)
                .param("at", Stored.instant(pen.at()))
                .param("person", pen.person().value())
                .param("name", pen.name())
                .update();
    }

    void recordCut(ArticleId id, int revision, long version) {
        jdbc.sql("update article set last_revision = ?, cut_version = ? where id = ?")
                .params(revision, version, id.value())
                .update();
    }

    Optional<StoredArticle> find(ArticleId id) {
        return select("select * from article where id = ?", id);
    }

    Optional<StoredArticle> lock(ArticleId id) {
        return select("select * from article where id = ? for update", id);
    }

    List<ArticleLine> list(ArticleFilter filter, Reach reach, int offset, int limit) {
        return within(
                        """
                        select id, department_id, title, digest, version, last_revision,
                            cut_version, saved_at, saved_by_name from article\
                        """
                                + WITHIN
                                + " order by saved_at desc, id desc limit :limit offset :offset",
                        filter,
                        reach)
                .param("limit", limit)
                .param("offset", offset)
                .query(ArticleRows::line)
                .list();
    }

    Map<ArticleId, String> titles(Collection<ArticleId> wanted, Reach reach) {
        var titles = new HashMap<ArticleId, String>();
        jdbc.sql(
                        """
                        select id, title from article where id in (:ids)
                          and (:all or department_id is null or department_id = :department)
                        """)
                .param("ids", wanted.stream().map(ArticleId::value).toList())
                .param("all", reach.all())
                .param("department", reach.department().map(DepartmentId::value).orElse(null))
                .query(row -> {
                    titles.put(
                            new ArticleId(row.getObject("id", UUID.class)), row.getString("title"));
                });
        return titles;
    }

    int count(ArticleFilter filter, Reach reach) {
        return within("select count(*) from article" + WITHIN, filter, reach)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec within(String sql, ArticleFilter filter, Reach reach) {
        return jdbc.sql(sql)
                .param("all", reach.all())
                .param("department", reach.department().map(DepartmentId::value).orElse(null))
                .param("words", containing(filter.words()))
                .param("state", filter.state().map(ArticleState::name).orElse(""));
    }

    private static String containing(String words) {
        var literal = words.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
        return "%" + literal + "%";
    }

    private Optional<StoredArticle> select(String sql, ArticleId id) {
        return jdbc.sql(sql).param(id.value()).query(ArticleRows::article).optional();
    }

    private static StoredArticle article(ResultSet row, int number) throws SQLException {
        return new StoredArticle(
                new ArticleId(Stored.uuid(row, "id")),
                Stored.department(row),
                row.getLong("version"),
                row.getInt("last_revision"),
                row.getLong("cut_version"),
                Stored.text(row),
                row.getString("saved_by_name"),
                Stored.instant(row, "saved_at"));
    }

    private static ArticleLine line(ResultSet row, int number) throws SQLException {
        int lastRevision = row.getInt("last_revision");
        return new ArticleLine(
                new ArticleId(Stored.uuid(row, "id")),
                row.getString("title"),
                row.getString("digest"),
                Stored.department(row),
                ArticleState.of(lastRevision, row.getLong("cut_version"), row.getLong("version")),
                lastRevision,
                row.getString("saved_by_name"),
                Stored.instant(row, "saved_at"));
    }
}
