package city.lianbo.edition;

import city.lianbo.platform.RuleBroken;

/// WeChat takes no article without a title.
public class TitleMissing extends RuleBroken {

    TitleMissing(String account) {
        super("edition.error.titleMissing", account);
    }
}
