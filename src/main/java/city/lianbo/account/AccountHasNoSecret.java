package city.lianbo.account;

import city.lianbo.platform.RuleBroken;

/// An account without an AppSecret can't become active.
public final class AccountHasNoSecret extends RuleBroken {

    AccountHasNoSecret(String name) {
        super("account.rule.no-secret", name);
    }
}
