package city.lianbo.article;

import city.lianbo.platform.RuleBroken;

/// A revision needs a title.
public final class ArticleWithoutTitle extends RuleBroken {

    ArticleWithoutTitle() {
        super("article.title.missing");
    }
}
