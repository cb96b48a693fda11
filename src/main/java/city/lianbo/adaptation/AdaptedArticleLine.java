package city.lianbo.adaptation;

import city.lianbo.article.ArticleId;
import java.time.Instant;
import java.util.UUID;

/// An article's count as the database gives it.
record AdaptedArticleLine(UUID article, Long accounts, Long inheriting, Instant changedAt) {

    AdaptedArticle row() {
        return new AdaptedArticle(new ArticleId(article), accounts, inheriting, changedAt);
    }
}
