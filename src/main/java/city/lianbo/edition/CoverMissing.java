package city.lianbo.edition;

import city.lianbo.platform.RuleBroken;

/// WeChat takes no article without a cover.
public class CoverMissing extends RuleBroken {

    CoverMissing(String account) {
        super("edition.error.coverMissing", account);
    }
}
