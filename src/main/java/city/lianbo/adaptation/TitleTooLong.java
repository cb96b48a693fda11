package city.lianbo.adaptation;

import city.lianbo.article.ArticleLimits;
import city.lianbo.platform.RuleBroken;

/// The title of an account is longer than WeChat takes.
public class TitleTooLong extends RuleBroken {

    TitleTooLong(String account, int length) {
        super("adaptation.error.titleTooLong", account, length, ArticleLimits.TITLE.most());
    }
}
