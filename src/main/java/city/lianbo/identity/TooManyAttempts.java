package city.lianbo.identity;

import city.lianbo.platform.RuleBroken;

class TooManyAttempts extends RuleBroken {

    TooManyAttempts(long seconds) {
        super("identity.rule.tooManyAttempts", seconds);
    }
}
