package city.lianbo.account;

import city.lianbo.platform.RuleBroken;

/// Text in this colour could not be read on the theme's grounds.
public final class AccentUnreadable extends RuleBroken {

    AccentUnreadable(String account, String colour) {
        super("account.rule.accent-unreadable", account, colour);
    }
}
