package city.lianbo.campaign;

import city.lianbo.platform.RuleBroken;

/// A campaign was to be released or taken back that is not scheduled.
public final class CampaignNotScheduled extends RuleBroken {

    CampaignNotScheduled(String title) {
        super("campaign.not-scheduled", title);
    }
}
