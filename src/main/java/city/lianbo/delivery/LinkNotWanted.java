package city.lianbo.delivery;

import city.lianbo.platform.RuleBroken;

/// A link was pasted for which no delivery waits any more.
public final class LinkNotWanted extends RuleBroken {

    LinkNotWanted() {
        super("delivery.link-not-wanted");
    }
}
