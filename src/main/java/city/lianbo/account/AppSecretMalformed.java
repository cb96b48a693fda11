package city.lianbo.account;

import city.lianbo.platform.RuleBroken;

/// An AppSecret is 32 letters and digits. The text given is told to nobody.
public final class AppSecretMalformed extends RuleBroken {

    AppSecretMalformed(String name) {
        super("account.rule.secret-malformed", name);
    }
}
