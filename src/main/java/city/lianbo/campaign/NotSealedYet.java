package city.lianbo.campaign;

import city.lianbo.platform.RuleBroken;

/// A campaign was to be scheduled before every account was sealed.
public final class NotSealedYet extends RuleBroken {

    NotSealedYet(String account, int others) {
        super("campaign.not-sealed-yet", account, others);
    }
}
