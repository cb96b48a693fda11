package city.lianbo.identity;

import city.lianbo.platform.RuleBroken;

class PersonNeedsRole extends RuleBroken {

    PersonNeedsRole(String name) {
        super("identity.rule.needsRole", name);
    }
}
