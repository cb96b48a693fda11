package city.lianbo.identity;

import city.lianbo.platform.RuleBroken;

class SetupClosed extends RuleBroken {

    SetupClosed() {
        super("identity.rule.setupClosed");
    }
}
