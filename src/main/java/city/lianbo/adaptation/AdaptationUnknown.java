package city.lianbo.adaptation;

import city.lianbo.platform.RuleBroken;

/// There is no such adaptation, or no longer.
public class AdaptationUnknown extends RuleBroken {

    AdaptationUnknown() {
        super("adaptation.error.adaptationUnknown");
    }
}
