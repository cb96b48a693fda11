package city.lianbo.article;

import city.lianbo.platform.RuleBroken;

/// WeChat would refuse the title.
public final class ArticleTitleTooLong extends RuleBroken {

    ArticleTitleTooLong(int length, int limit) {
        super("article.title.toolong", length, limit);
    }
}
