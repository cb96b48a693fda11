package city.lianbo.review;

import city.lianbo.platform.RuleBroken;

/// Whoever had a hand in a text can't approve it.
public class ApproverIsContributor extends RuleBroken {

    ApproverIsContributor(String heading) {
        super("review.error.approverIsContributor", heading);
    }
}
