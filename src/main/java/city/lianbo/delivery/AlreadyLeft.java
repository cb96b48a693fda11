package city.lianbo.delivery;

import city.lianbo.platform.RuleBroken;

/// A plan of which something may have left was to be taken apart.
public final class AlreadyLeft extends RuleBroken {

    AlreadyLeft(int count) {
        super("delivery.already-left", count);
    }
}
