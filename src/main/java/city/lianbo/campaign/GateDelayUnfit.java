package city.lianbo.campaign;

import city.lianbo.platform.RuleBroken;

/// A wave was to leave too long after its gate opened.
public final class GateDelayUnfit extends RuleBroken {

    GateDelayUnfit(int mostHours) {
        super("campaign.gate-delay-unfit", mostHours);
    }
}
