package city.lianbo.identity;

import city.lianbo.platform.RuleBroken;

class PersonNameUnfit extends RuleBroken {

    PersonNameUnfit(int longest) {
        super("identity.rule.nameUnfit", longest);
    }
}
