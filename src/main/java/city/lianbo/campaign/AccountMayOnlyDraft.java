package city.lianbo.campaign;

import city.lianbo.platform.RuleBroken;

/// An account without verification was to send or publish through the API.
public final class AccountMayOnlyDraft extends RuleBroken {

    AccountMayOnlyDraft(String account, int others) {
        super("campaign.account-may-only-draft", account, others);
    }
}
