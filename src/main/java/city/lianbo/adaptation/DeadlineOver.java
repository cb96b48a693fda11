package city.lianbo.adaptation;

import city.lianbo.platform.RuleBroken;

/// A department's deadline has passed; only coordinators still change its accounts.
public class DeadlineOver extends RuleBroken {

    DeadlineOver(String account) {
        super("adaptation.error.deadlineOver", account);
    }
}
