package city.lianbo.campaign;

import city.lianbo.platform.RuleBroken;

/// Blackout days were to end before they begin, to be too many, or to have no reason.
public final class BlackoutUnfit extends RuleBroken {

    BlackoutUnfit() {
        super("campaign.blackout-unfit");
    }
}
