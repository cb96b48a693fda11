package city.lianbo.delivery;

import city.lianbo.platform.RuleBroken;

/// An edition that has a live delivery was to be planned again.
public final class EditionAlreadyUnderWay extends RuleBroken {

    EditionAlreadyUnderWay(String account) {
        super("delivery.edition-already-under-way", account);
    }
}
