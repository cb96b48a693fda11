package city.lianbo.account;

import city.lianbo.platform.RuleBroken;

/// A tester has no label, or an address that WeChat can't know.
public final class TesterUnfit extends RuleBroken {

    TesterUnfit(String field) {
        super("account.rule.tester-unfit." + field);
    }
}
