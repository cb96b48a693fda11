package city.lianbo.identity;

import city.lianbo.platform.RuleBroken;

class PasswordTooShort extends RuleBroken {

    PasswordTooShort(int shortest) {
        super("identity.rule.passwordTooShort", shortest);
    }
}
