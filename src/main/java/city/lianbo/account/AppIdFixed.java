package city.lianbo.account;

import city.lianbo.platform.RuleBroken;

/// The AppID of an account that has been in use can't be changed: its secret, drafts and records belong to it.
public final class AppIdFixed extends RuleBroken {

    AppIdFixed(String name) {
        super("account.rule.app-id-fixed", name);
    }
}
