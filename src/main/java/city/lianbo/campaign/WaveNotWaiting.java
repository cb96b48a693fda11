package city.lianbo.campaign;

import city.lianbo.platform.RuleBroken;

/// A wave that is open already, or over, was to be decided about.
public final class WaveNotWaiting extends RuleBroken {

    WaveNotWaiting(int ordinal) {
        super("campaign.wave-not-waiting", ordinal);
    }
}
