package city.lianbo.campaign;

import city.lianbo.platform.RuleBroken;

/// A campaign was to have an impossible limit of lateness.
public final class TooLateLimitUnfit extends RuleBroken {

    TooLateLimitUnfit(int most) {
        super("campaign.too-late-limit-unfit", most);
    }
}
