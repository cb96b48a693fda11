package city.lianbo.adaptation;

import city.lianbo.platform.RuleBroken;

/// An account has blocks about which a person has to decide before it can be sealed.
public class AdaptationInConflict extends RuleBroken {

    AdaptationInConflict(String account, int number) {
        super("adaptation.error.inConflict", account, number);
    }
}
