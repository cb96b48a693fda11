package city.lianbo.delivery;

import city.lianbo.platform.RuleBroken;

/// An edition that is not sealed was to be planned.
public final class EditionNotSealed extends RuleBroken {

    EditionNotSealed(String edition) {
        super("delivery.edition-not-sealed", edition);
    }
}
