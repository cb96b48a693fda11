package city.lianbo.campaign;

import city.lianbo.platform.RuleBroken;

/// A campaign that does not exist was asked for.
public final class CampaignUnknown extends RuleBroken {

    CampaignUnknown(String campaign) {
        super("campaign.unknown", campaign);
    }
}
