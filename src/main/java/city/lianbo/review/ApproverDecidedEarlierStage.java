package city.lianbo.review;

import city.lianbo.platform.RuleBroken;

/// Each stage belongs to another person.
public class ApproverDecidedEarlierStage extends RuleBroken {

    ApproverDecidedEarlierStage(String heading) {
        super("review.error.approverDecidedEarlierStage", heading);
    }
}
