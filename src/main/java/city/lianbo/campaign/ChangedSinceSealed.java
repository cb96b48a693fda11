package city.lianbo.campaign;

import city.lianbo.platform.RuleBroken;

/// A campaign was to be scheduled although texts changed after they were sealed.
public final class ChangedSinceSealed extends RuleBroken {

    ChangedSinceSealed(String account, int others) {
        super("campaign.changed-since-sealed", account, others);
    }
}
