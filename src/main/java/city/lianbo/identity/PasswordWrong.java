package city.lianbo.identity;

import city.lianbo.platform.RuleBroken;

class PasswordWrong extends RuleBroken {

    PasswordWrong() {
        super("identity.rule.passwordWrong");
    }
}
