package city.lianbo.identity;

import city.lianbo.platform.RuleBroken;

class LoginUnfit extends RuleBroken {

    LoginUnfit(String login) {
        super("identity.rule.loginUnfit", login);
    }
}
