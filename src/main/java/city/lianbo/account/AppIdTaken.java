package city.lianbo.account;

import city.lianbo.platform.RuleBroken;

/// Another account has this AppID.
public final class AppIdTaken extends RuleBroken {

    AppIdTaken(String appId, String other) {
        super("account.rule.app-id-taken", appId, other);
    }
}
