package city.lianbo.delivery;

import city.lianbo.platform.RuleBroken;

/// A preview was to go to somebody whom no administrator has listed for this account.
public final class TesterNotListed extends RuleBroken {

    TesterNotListed(String account) {
        super("delivery.tester-not-listed", account);
    }
}
