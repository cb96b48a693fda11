package city.lianbo.campaign;

import city.lianbo.platform.RuleBroken;

/// A wave was to be dropped for which another waits.
public final class WaveAwaited extends RuleBroken {

    WaveAwaited(int ordinal, int waiting) {
        super("campaign.wave-awaited", ordinal, waiting);
    }
}
