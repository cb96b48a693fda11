package city.lianbo.edition;

import city.lianbo.platform.RuleBroken;

/// The article's HTML has more bytes than WeChat takes, addresses of pictures included.
public class ContentTooHeavy extends RuleBroken {

    ContentTooHeavy(String account, int bytes, int limit) {
        super("edition.error.contentTooHeavy", account, bytes, limit);
    }
}
