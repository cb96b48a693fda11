package city.lianbo.identity;

import city.lianbo.platform.RuleBroken;

class PasswordUnchanged extends RuleBroken {

    PasswordUnchanged() {
        super("identity.rule.passwordUnchanged");
    }
}
