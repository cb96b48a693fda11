package city.lianbo.edition;

import city.lianbo.platform.RuleBroken;

/// The article's HTML has more characters than WeChat takes, addresses of pictures included.
public class ContentTooLong extends RuleBroken {

    ContentTooLong(String account, int length, int limit) {
        super("edition.error.contentTooLong", account, length, limit);
    }
}
