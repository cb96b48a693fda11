package city.lianbo.campaign;

import city.lianbo.platform.RuleBroken;

/// Quiet hours were to begin when they end.
public final class QuietHoursUnfit extends RuleBroken {

    QuietHoursUnfit() {
        super("campaign.quiet-hours-unfit");
    }
}
