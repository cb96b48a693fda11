package city.lianbo.campaign;

import city.lianbo.platform.RuleBroken;

/// A wave was to wait, in the end, for itself.
public final class WavesInACircle extends RuleBroken {

    WavesInACircle(int ordinal) {
        super("campaign.waves-in-a-circle", ordinal);
    }
}
