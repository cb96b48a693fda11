package city.lianbo.identity;

import city.lianbo.platform.RuleBroken;

class LoginTaken extends RuleBroken {

    LoginTaken(String login) {
        super("identity.rule.loginTaken", login);
    }
}
