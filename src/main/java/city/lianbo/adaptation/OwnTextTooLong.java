package city.lianbo.adaptation;

import city.lianbo.platform.RuleBroken;

/// An account changes more of a text than can be kept.
public class OwnTextTooLong extends RuleBroken {

    OwnTextTooLong(String account) {
        super("adaptation.error.ownTextTooLong", account);
    }
}
