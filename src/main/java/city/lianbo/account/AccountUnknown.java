package city.lianbo.account;

import city.lianbo.platform.RuleBroken;

/// No account has this id.
public final class AccountUnknown extends RuleBroken {

    AccountUnknown(String account) {
        super("account.rule.unknown", account);
    }
}
