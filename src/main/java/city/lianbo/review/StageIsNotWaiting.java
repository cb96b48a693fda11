package city.lianbo.review;

import city.lianbo.platform.RuleBroken;

/// The stage was decided meanwhile, or its turn has not come.
public class StageIsNotWaiting extends RuleBroken {

    StageIsNotWaiting(String heading) {
        super("review.error.stageIsNotWaiting", heading);
    }
}
