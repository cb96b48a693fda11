package city.lianbo.article;

import city.lianbo.platform.RuleBroken;

/// There is no such article, or the person may not see it.
public final class ArticleUnknown extends RuleBroken {

    ArticleUnknown() {
        super("article.unknown");
    }
}
