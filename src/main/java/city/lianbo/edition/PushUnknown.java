package city.lianbo.edition;

import city.lianbo.platform.RuleBroken;

/// There is no such push, or not any more.
public class PushUnknown extends RuleBroken {

    PushUnknown() {
        super("edition.error.pushUnknown");
    }
}
