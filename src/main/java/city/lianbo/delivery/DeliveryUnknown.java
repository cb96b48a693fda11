package city.lianbo.delivery;

import city.lianbo.platform.RuleBroken;

/// A delivery that does not exist was asked for.
public final class DeliveryUnknown extends RuleBroken {

    DeliveryUnknown(String delivery) {
        super("delivery.unknown", delivery);
    }
}
