package city.lianbo.review;

import city.lianbo.platform.RuleBroken;

/// Giving back without a reason helps nobody.
public class ReturnNeedsReason extends RuleBroken {

    ReturnNeedsReason(String heading) {
        super("review.error.returnNeedsReason", heading);
    }
}
