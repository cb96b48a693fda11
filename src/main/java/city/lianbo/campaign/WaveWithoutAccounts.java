package city.lianbo.campaign;

import city.lianbo.platform.RuleBroken;

/// A wave was to be planned without accounts.
public final class WaveWithoutAccounts extends RuleBroken {

    WaveWithoutAccounts() {
        super("campaign.wave-without-accounts");
    }
}
