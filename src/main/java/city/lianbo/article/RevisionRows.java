package city.lianbo.article;

import city.lianbo.platform.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tables of revisions: written once, never changed.
@Repository
class RevisionRows {

    private final JdbcClient jdbc;

    RevisionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(RevisionRow revision, String cutByName) {
        jdbc.sql(
                        """
                        insert into article_revision (id, article_id, revision_number, title,
                            digest, author, cover, document, cut_by, cut_by_name, cut_at)
                        values (:id, :article, :number, :title, :digest, :author, :cover,
                            :document, :person, :name, :at)
                        """)
                .params(Stored.columns(revision.text()))
                .param("id", revision.id().value())
                .param("article", revision.article().value())
                .param("number", revision.number())
                .param("person", revision.cutBy().value())
                .param("name", cutByName)
                .param("at", Stored.instant(revision.cutAt()))
                .update();
        for (var person : revision.contributors()) {
            jdbc.sql(
                            """
                            insert into article_revision_contributor (revision_id, person_id)
                            values (?, ?)
                            """)
                    .params(revision.id().value(), person.value())
                    .update();
        }
    }

    Optional<RevisionRow> find(RevisionId id) {
        return jdbc.sql("select * from article_revision where id = ?")
                .param(id.value())
                .query((row, _) -> revision(row, contributors(id)))
                .optional();
    }

    Optional<RevisionId> newest(ArticleId article) {
        return jdbc.sql(
                        """
                        select id from article_revision where article_id = ?
                        order by revision_number desc limit 1
                        """)
                .param(article.value())
                .query((row, _) -> new RevisionId(Stored.uuid(row, "id")))
                .optional();
    }

    Map<ArticleId, RevisionId> newest(Collection<ArticleId> wanted) {
        return wanted.isEmpty()
                ? Map.of()
                : newest(
                        "article_id in (:wanted)",
                        "wanted",
                        wanted.stream().map(ArticleId::value).distinct().toList());
    }

    Map<ArticleId, RevisionId> cutSince(Instant since) {
        return newest("cut_at >= :since", "since", Stored.instant(since));
    }

    private Map<ArticleId, RevisionId> newest(String condition, String name, Object value) {
        var newest = new HashMap<ArticleId, RevisionId>();
        jdbc.sql(
                        """
                        select article_id, id from article_revision where %s
                        order by revision_number
                        """
                                .formatted(condition))
                .param(name, value)
                .query(
                        (RowCallbackHandler)
                                row ->
                                        newest.put(
                                                new ArticleId(Stored.uuid(row, "article_id")),
                                                new RevisionId(Stored.uuid(row, "id"))));
        return newest;
    }

    List<RevisionLine> of(ArticleId article) {
        return jdbc.sql(
                        """
                        select id, revision_number, title, cut_by_name, cut_at
                        from article_revision where article_id = ?
                        order by revision_number desc
                        """)
                .param(article.value())
                .query((row, _) ->
                        new RevisionLine(
                                new RevisionId(Stored.uuid(row, "id")),
                                row.getInt("revision_number"),
                                row.getString("title"),
                                row.getString("cut_by_name"),
                                Stored.instant(row, "cut_at")))
                .list();
    }

    private Set<PersonId> contributors(RevisionId id) {
        return jdbc
                .sql("select person_id from article_revision_contributor where revision_id = ?")
                .param(id.value())
                .query((row, _) -> new PersonId(Stored.uuid(row, "person_id")))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private static RevisionRow revision(ResultSet row, Set<PersonId> contributors)
            throws SQLException {
        var text = Stored.text(row);
        return new RevisionRow(
                new RevisionId(Stored.uuid(row, "id")),
                new ArticleId(Stored.uuid(row, "article_id")),
                row.getInt("revision_number"),
                text.title(),
                text.digest(),
                text.author(),
                text.cover(),
                text.document(),
                new PersonId(Stored.uuid(row, "cut_by")),
                Stored.instant(row, "cut_at"),
                contributors);
    }
}
