package city.lianbo.account;

import city.lianbo.platform.RuleBroken;

/// The account has this tester already.
public final class TesterListedAlready extends RuleBroken {

    TesterListedAlready(String account, String address) {
        super("account.rule.tester-listed-already", account, address);
    }
}
