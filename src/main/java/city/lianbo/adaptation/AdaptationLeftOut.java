package city.lianbo.adaptation;

import city.lianbo.platform.RuleBroken;

/// A department let its deadline pass and its accounts are left out.
public class AdaptationLeftOut extends RuleBroken {

    AdaptationLeftOut(String account) {
        super("adaptation.error.leftOut", account);
    }
}
