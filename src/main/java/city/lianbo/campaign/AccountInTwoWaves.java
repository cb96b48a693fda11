package city.lianbo.campaign;

import city.lianbo.platform.RuleBroken;

/// An account was to send twice in one campaign.
public final class AccountInTwoWaves extends RuleBroken {

    AccountInTwoWaves(String account) {
        super("campaign.account-in-two-waves", account);
    }
}
