package city.lianbo.adaptation;

import city.lianbo.platform.RuleBroken;

/// A department let its deadline pass; a coordinator adapts and submits in its place.
public class AdaptationAwaited extends RuleBroken {

    AdaptationAwaited(String account) {
        super("adaptation.error.awaited", account);
    }
}
