package city.lianbo.article;

import city.lianbo.platform.PersonId;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who changed an article, and when the trail was last told.
@Repository
class ContributorRows {

    /// How long a person's changes count as one piece of work in the audit trail.
    static final Duration ONE_SITTING = Duration.ofMinutes(10);

    private final JdbcClient jdbc;

    ContributorRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Notes the person as a contributor; answers whether the trail is to be told.
    boolean add(ArticleId article, Pen pen) {
        jdbc.sql(
                        """
                        insert into article_contributor (article_id, person_id) values (?, ?)
                        on conflict do nothing
                        """)
                .params(article.value(), pen.person().value())
                .update();
        int told =
                jdbc.sql(
                                """
                                update article_contributor set told_at = :now
                                where article_id = :article and person_id = :person
                                and (told_at is null or told_at <= :earlier)
                                """)
                        .param("now", Stored.instant(pen.at()))
                        .param("article", article.value())
                        .param("person", pen.person().value())
                        .param("earlier", Stored.instant(pen.at().minus(ONE_SITTING)))
                        .update();
        return told == 1;
    }

    /// After a cut the next change of everybody is told again.
    void beginAnew(ArticleId article) {
        jdbc.sql("update article_contributor set told_at = null where article_id = ?")
                .param(article.value())
                .update();
    }

    Set<PersonId> of(ArticleId article) {
        return jdbc
                .sql("select person_id from article_contributor where article_id = ?")
                .param(article.value())
                .query((row, _) -> new PersonId(Stored.uuid(row, "person_id")))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
