package city.lianbo.article;

import city.lianbo.platform.RuleBroken;

/// A field is so long that it cannot have been meant; nothing was saved.
public final class ArticleFieldTooLong extends RuleBroken {

    ArticleFieldTooLong(int limit) {
        super("article.field.toolong", limit);
    }
}
