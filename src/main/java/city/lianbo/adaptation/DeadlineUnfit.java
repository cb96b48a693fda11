package city.lianbo.adaptation;

import city.lianbo.platform.RuleBroken;

/// A deadline has to lie ahead.
public class DeadlineUnfit extends RuleBroken {

    DeadlineUnfit() {
        super("adaptation.error.deadlineUnfit");
    }
}
