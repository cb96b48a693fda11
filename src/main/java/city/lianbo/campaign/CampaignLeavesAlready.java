package city.lianbo.campaign;

import city.lianbo.platform.RuleBroken;

/// A wave of a released campaign was to be moved.
public final class CampaignLeavesAlready extends RuleBroken {

    CampaignLeavesAlready(String title) {
        super("campaign.leaves-already", title);
    }
}
