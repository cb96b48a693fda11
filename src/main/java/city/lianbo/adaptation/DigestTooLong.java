package city.lianbo.adaptation;

import city.lianbo.article.ArticleLimits;
import city.lianbo.platform.RuleBroken;

/// The digest of an account is longer than WeChat takes.
public class DigestTooLong extends RuleBroken {

    DigestTooLong(String account, int length) {
        super("adaptation.error.digestTooLong", account, length, ArticleLimits.DIGEST.most());
    }
}
