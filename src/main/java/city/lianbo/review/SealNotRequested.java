package city.lianbo.review;

import city.lianbo.platform.RuleBroken;

/// Nobody has asked for a review of this seal.
public class SealNotRequested extends RuleBroken {

    SealNotRequested(String brief) {
        super("review.error.sealNotRequested", brief);
    }
}
