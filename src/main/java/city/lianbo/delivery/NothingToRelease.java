package city.lianbo.delivery;

import city.lianbo.platform.RuleBroken;

/// A plan without deliveries was to be released.
public final class NothingToRelease extends RuleBroken {

    NothingToRelease(String plan) {
        super("delivery.nothing-to-release", plan);
    }
}
