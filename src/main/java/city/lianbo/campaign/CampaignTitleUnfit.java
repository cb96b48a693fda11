package city.lianbo.campaign;

import city.lianbo.platform.RuleBroken;

/// A campaign was to have no title, or one that is too long.
public final class CampaignTitleUnfit extends RuleBroken {

    CampaignTitleUnfit(int most) {
        super("campaign.title-unfit", most);
    }
}
