package city.lianbo.article;

import java.util.UUID;

/// A master article.
public record ArticleId(UUID value) {

    public static ArticleId of(String text) {
        return new ArticleId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
