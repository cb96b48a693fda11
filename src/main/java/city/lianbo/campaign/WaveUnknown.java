package city.lianbo.campaign;

import city.lianbo.platform.RuleBroken;

/// A wave that does not exist was asked for.
public final class WaveUnknown extends RuleBroken {

    WaveUnknown(String wave) {
        super("campaign.wave-unknown", wave);
    }
}
