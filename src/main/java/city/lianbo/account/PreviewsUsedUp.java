package city.lianbo.account;

import city.lianbo.platform.RuleBroken;

/// The account has shown as many previews today as WeChat shows in a day.
public final class PreviewsUsedUp extends RuleBroken {

    PreviewsUsedUp(String account, int limit) {
        super("account.rule.previews-used-up", account, limit);
    }
}
