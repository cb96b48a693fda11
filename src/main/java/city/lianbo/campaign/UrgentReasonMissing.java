package city.lianbo.campaign;

import city.lianbo.platform.RuleBroken;

/// A campaign was to be urgent without a reason, or with one that is too long.
public final class UrgentReasonMissing extends RuleBroken {

    UrgentReasonMissing() {
        super("campaign.urgent-reason-missing");
    }
}
