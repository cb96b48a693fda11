package city.lianbo.article;

import city.lianbo.platform.RuleBroken;

/// A revision needs a body.
public final class ArticleIsEmpty extends RuleBroken {

    ArticleIsEmpty(String title) {
        super("article.body.missing", title);
    }
}
