package city.lianbo.review;

import city.lianbo.platform.RuleBroken;

/// A seal that was given back can't be decided on until it is asked for again.
public class SealIsGivenBack extends RuleBroken {

    SealIsGivenBack(String heading) {
        super("review.error.sealIsGivenBack", heading);
    }
}
