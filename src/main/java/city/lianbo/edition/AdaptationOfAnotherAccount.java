package city.lianbo.edition;

import city.lianbo.platform.RuleBroken;

/// An account can only push its own adaptations.
public class AdaptationOfAnotherAccount extends RuleBroken {

    AdaptationOfAnotherAccount(String account) {
        super("edition.error.adaptationOfAnotherAccount", account);
    }
}
