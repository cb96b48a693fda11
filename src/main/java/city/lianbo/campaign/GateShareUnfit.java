package city.lianbo.campaign;

import city.lianbo.platform.RuleBroken;

/// A gate was to ask for an impossible share.
public final class GateShareUnfit extends RuleBroken {

    GateShareUnfit() {
        super("campaign.gate-share-unfit");
    }
}
