package city.lianbo.identity;

import city.lianbo.platform.RuleBroken;

class LastAdministrator extends RuleBroken {

    LastAdministrator(String name) {
        super("identity.rule.lastAdministrator", name);
    }
}
