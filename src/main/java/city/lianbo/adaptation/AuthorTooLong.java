package city.lianbo.adaptation;

import city.lianbo.article.ArticleLimits;
import city.lianbo.platform.RuleBroken;

/// The author's name of an account is longer than WeChat takes.
public class AuthorTooLong extends RuleBroken {

    AuthorTooLong(String account, int length) {
        super("adaptation.error.authorTooLong", account, length, ArticleLimits.AUTHOR.most());
    }
}
