package city.lianbo.edition;

import city.lianbo.platform.RuleBroken;

/// The push is armed, or has left.
public class PushIsLeaving extends RuleBroken {

    PushIsLeaving(String account) {
        super("edition.error.pushIsLeaving", account);
    }
}
