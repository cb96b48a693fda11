package city.lianbo.desk;

import city.lianbo.campaign.CampaignLine;
import city.lianbo.delivery.Tally;

/// A campaign with how far its deliveries have come.
public record RecentCampaign(CampaignLine line, Tally tally) {

    /// Accounts that send or are meant to.
    public int all() {
        return Math.max(tally.all(), line.accounts());
    }

    boolean needsEyes() {
        return tally.failed() + tally.doubtful() > 0;
    }
}
