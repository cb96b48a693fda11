package city.lianbo.identity;

import city.lianbo.platform.RuleBroken;

class PasswordHoldsLogin extends RuleBroken {

    PasswordHoldsLogin(String login) {
        super("identity.rule.passwordHoldsLogin", login);
    }
}
