package city.lianbo.delivery;

import city.lianbo.platform.RuleBroken;

/// A draft can't have been sent by hand at the time that was said: later than now, or before it was
/// there.
public final class PressedAtUnfit extends RuleBroken {

    PressedAtUnfit() {
        super("delivery.pressed-at-unfit");
    }
}
