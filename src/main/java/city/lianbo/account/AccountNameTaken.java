package city.lianbo.account;

import city.lianbo.platform.RuleBroken;

/// Another account has this name, or one that looks the same to readers.
public final class AccountNameTaken extends RuleBroken {

    AccountNameTaken(String name, String other) {
        super("account.rule.name-taken", name, other);
    }
}
