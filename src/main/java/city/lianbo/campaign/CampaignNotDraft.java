package city.lianbo.campaign;

import city.lianbo.platform.RuleBroken;

/// A campaign was to be changed after it was scheduled.
public final class CampaignNotDraft extends RuleBroken {

    CampaignNotDraft(String title) {
        super("campaign.not-draft", title);
    }
}
