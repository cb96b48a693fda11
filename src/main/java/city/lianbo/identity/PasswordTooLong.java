package city.lianbo.identity;

import city.lianbo.platform.RuleBroken;

class PasswordTooLong extends RuleBroken {

    PasswordTooLong(int longest) {
        super("identity.rule.passwordTooLong", longest);
    }
}
