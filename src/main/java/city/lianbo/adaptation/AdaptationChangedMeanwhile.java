package city.lianbo.adaptation;

import city.lianbo.platform.RuleBroken;

/// Somebody else saved the same adaptation since it was read; nothing is overwritten.
public class AdaptationChangedMeanwhile extends RuleBroken {

    AdaptationChangedMeanwhile(String account) {
        super("adaptation.error.adaptationChangedMeanwhile", account);
    }
}
