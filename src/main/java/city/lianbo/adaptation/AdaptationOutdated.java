package city.lianbo.adaptation;

import city.lianbo.platform.RuleBroken;

/// An account stands on an earlier revision than the newest and can't be sealed.
public class AdaptationOutdated extends RuleBroken {

    AdaptationOutdated(String account) {
        super("adaptation.error.outdated", account);
    }
}
