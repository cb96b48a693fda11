package city.lianbo.account;

import city.lianbo.platform.RuleBroken;

/// Somebody else changed the account since it was shown.
public final class AccountChangedMeanwhile extends RuleBroken {

    AccountChangedMeanwhile(String name) {
        super("account.rule.changed-meanwhile", name);
    }
}
