package city.lianbo.article;

import java.util.Optional;

/// Which articles a list shows.
///
/// @param words part of the title or digest, in any case; empty for all
public record ArticleFilter(String words, Optional<ArticleState> state) {

    public static final ArticleFilter ALL = new ArticleFilter("", Optional.empty());
}
