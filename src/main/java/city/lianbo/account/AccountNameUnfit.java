package city.lianbo.account;

import city.lianbo.platform.RuleBroken;

/// A name without a letter or digit, or longer than WeChat's consoles show.
public final class AccountNameUnfit extends RuleBroken {

    AccountNameUnfit(String name, int longest) {
        super("account.rule.name-unfit", name, longest);
    }
}
