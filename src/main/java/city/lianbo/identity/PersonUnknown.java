package city.lianbo.identity;

import city.lianbo.platform.RuleBroken;

class PersonUnknown extends RuleBroken {

    PersonUnknown(String id) {
        super("identity.rule.personUnknown", id);
    }
}
