package city.lianbo.account;

import city.lianbo.platform.RuleBroken;

/// The account is planned, paused or closed: it can't send.
public final class AccountNotActive extends RuleBroken {

    AccountNotActive(String name) {
        super("account.rule.not-active", name);
    }
}
