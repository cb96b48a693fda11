package city.lianbo.edition;

import city.lianbo.platform.RuleBroken;

/// The item is not in the push any more.
public class PushItemUnknown extends RuleBroken {

    PushItemUnknown() {
        super("edition.error.pushItemUnknown");
    }
}
