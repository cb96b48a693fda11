package city.lianbo.account;

import city.lianbo.platform.RuleBroken;

/// The account is not verified: WeChat lets it send nothing by API.
public final class AccountNotVerified extends RuleBroken {

    AccountNotVerified(String name) {
        super("account.rule.not-verified", name);
    }
}
