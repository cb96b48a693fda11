package city.lianbo.identity;

import city.lianbo.platform.RuleBroken;

class MailAddressUnfit extends RuleBroken {

    MailAddressUnfit(String typed) {
        super("identity.rule.mailUnfit", typed);
    }
}
