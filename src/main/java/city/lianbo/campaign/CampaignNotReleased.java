package city.lianbo.campaign;

import city.lianbo.platform.RuleBroken;

/// A campaign that is not released was to go on.
public final class CampaignNotReleased extends RuleBroken {

    CampaignNotReleased(String title) {
        super("campaign.not-released", title);
    }
}
