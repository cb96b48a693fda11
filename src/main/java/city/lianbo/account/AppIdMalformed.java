package city.lianbo.account;

import city.lianbo.platform.RuleBroken;

/// An AppID is wx and 16 letters or digits.
public final class AppIdMalformed extends RuleBroken {

    AppIdMalformed(String name, String appId) {
        super("account.rule.app-id-malformed", name, appId);
    }
}
