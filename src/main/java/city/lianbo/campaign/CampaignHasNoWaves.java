package city.lianbo.campaign;

import city.lianbo.platform.RuleBroken;

/// A campaign without accounts was to be sealed or scheduled.
public final class CampaignHasNoWaves extends RuleBroken {

    CampaignHasNoWaves(String title) {
        super("campaign.has-no-waves", title);
    }
}
