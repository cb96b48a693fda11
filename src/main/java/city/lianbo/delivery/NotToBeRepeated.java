package city.lianbo.delivery;

import city.lianbo.platform.RuleBroken;

/// A delivery that may still be sent, or was, was to be tried again.
public final class NotToBeRepeated extends RuleBroken {

    NotToBeRepeated() {
        super("delivery.not-to-be-repeated");
    }
}
