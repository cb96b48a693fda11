package city.lianbo.campaign;

import city.lianbo.platform.RuleBroken;

/// An account was chosen that has no adaptation of the article.
public final class AccountNotAdapted extends RuleBroken {

    AccountNotAdapted(String account) {
        super("campaign.account-not-adapted", account);
    }
}
