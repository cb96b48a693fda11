package city.lianbo.delivery;

import city.lianbo.platform.RuleBroken;

/// Somebody said to have sent by hand what the desk itself sends.
public final class NotInAPersonsHands extends RuleBroken {

    NotInAPersonsHands(String account) {
        super("delivery.not-in-a-persons-hands", account);
    }
}
