package city.lianbo.article;

import city.lianbo.platform.Ids;
import city.lianbo.platform.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Texts that came too late. One per person, article and version they were based on: while
/// somebody goes on typing, the kept text goes along.
@Repository
class AsideRows {

    private final JdbcClient jdbc;
    private final Ids ids;

    AsideRows(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    AsideId keep(ArticleId article, long basedOn, ArticleText text, Pen pen) {
        var existing = find(article, basedOn, pen.person());
        existing.ifPresent(id -> update(id, text, pen));
        return existing.orElseGet(() -> insert(article, basedOn, text, pen));
    }

    Optional<AsideRow> find(AsideId id, PersonId person) {
        return jdbc.sql("select * from article_aside where id = ? and person_id = ?")
                .params(id.value(), person.value())
                .query(AsideRows::row)
                .optional();
    }

    List<AsideRow> of(ArticleId article, PersonId person) {
        return jdbc.sql(
                        """
                        select * from article_aside where article_id = ? and person_id = ?
                        order by kept_at desc, id desc
                        """)
                .params(article.value(), person.value())
                .query(AsideRows::row)
                .list();
    }

    void delete(AsideId id) {
        jdbc.sql("delete from article_aside where id = ?").param(id.value()).update();
    }

    private Optional<AsideId> find(ArticleId article, long basedOn, PersonId person) {
        return jdbc.sql(
                        """
                        select id from article_aside
                        where article_id = ? and person_id = ? and based_on = ?
                        """)
                .params(article.value(), person.value(), basedOn)
                .query((row, _) -> new AsideId(Stored.uuid(row, "id")))
                .optional();
    }

    private AsideId insert(ArticleId article, long basedOn, ArticleText text, Pen pen) {
        var id = new AsideId(ids.next());
        jdbc.sql(
                        """
                        insert into article_aside (id, article_id, person_id, based_on, title,
                            digest, author, cover, document, kept_at)
                        values (:id, :article, :person, :basedOn, :title, :digest, :author,
                            :cover, :document, :at)
                        """)
                .params(Stored.columns(text))
                .param("id", id.value())
                .param("article", article.value())
                .param("person", pen.person().value())
                .param("basedOn", basedOn)
                .param("at", Stored.instant(pen.at()))
                .update();
        return id;
    }

    private void update(AsideId id, ArticleText text, Pen pen) {
        jdbc.sql(
                        """
                        update article_aside set title = :title, digest = :digest,
                            author = :author, cover = :cover, document = :document, kept_at = :at
                        where id = :id
                        """)
                .params(Stored.columns(text))
                .param("id", id.value())
                .param("at", Stored.instant(pen.at()))
                .update();
    }

    private static AsideRow row(ResultSet row, int number) throws SQLException {
        return new AsideRow(
                new AsideId(Stored.uuid(row, "id")),
                new ArticleId(Stored.uuid(row, "article_id")),
                Stored.text(row),
                Stored.instant(row, "kept_at"));
    }
}
