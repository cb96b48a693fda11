package city.lianbo.article;

import java.util.UUID;

/// A frozen state of an article.
public record RevisionId(UUID value) {

    public static RevisionId of(String text) {
        return new RevisionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
