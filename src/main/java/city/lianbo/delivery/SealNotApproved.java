package city.lianbo.delivery;

import city.lianbo.platform.RuleBroken;

/// An edition that is not approved was to be released.
public final class SealNotApproved extends RuleBroken {

    SealNotApproved(String account, int others) {
        super("delivery.seal-not-approved", account, others);
    }
}
