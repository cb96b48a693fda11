package city.lianbo.campaign;

import city.lianbo.platform.RuleBroken;

/// An editor was to plan a campaign, or to send through an account, that is not the own department's.
public final class CampaignOfAnotherDepartment extends RuleBroken {

    CampaignOfAnotherDepartment(String title) {
        super("campaign.of-another-department", title);
    }
}
