package city.lianbo.article;

import city.lianbo.platform.RuleBroken;

/// WeChat would refuse the author.
public final class ArticleAuthorTooLong extends RuleBroken {

    ArticleAuthorTooLong(String title, int length, int limit) {
        super("article.author.toolong", title, length, limit);
    }
}
