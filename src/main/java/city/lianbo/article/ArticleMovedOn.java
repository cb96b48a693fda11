package city.lianbo.article;

import city.lianbo.platform.RuleBroken;

/// Somebody changed the article since it was read; nothing was cut.
public final class ArticleMovedOn extends RuleBroken {

    ArticleMovedOn(String title, String by) {
        super("article.cut.movedon", title, by);
    }
}
