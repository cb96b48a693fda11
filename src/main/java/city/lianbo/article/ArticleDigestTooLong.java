package city.lianbo.article;

import city.lianbo.platform.RuleBroken;

/// WeChat would refuse the digest.
public final class ArticleDigestTooLong extends RuleBroken {

    ArticleDigestTooLong(String title, int length, int limit) {
        super("article.digest.toolong", title, length, limit);
    }
}
