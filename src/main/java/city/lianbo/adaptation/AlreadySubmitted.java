package city.lianbo.adaptation;

import city.lianbo.platform.RuleBroken;

/// What was submitted is changed by its department only after taking it back.
public class AlreadySubmitted extends RuleBroken {

    AlreadySubmitted(String account) {
        super("adaptation.error.alreadySubmitted", account);
    }
}
