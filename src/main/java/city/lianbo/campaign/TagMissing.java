package city.lianbo.campaign;

import city.lianbo.platform.RuleBroken;

/// An account has no tag of the name that its wave is for; it does not send to anybody instead.
public final class TagMissing extends RuleBroken {

    TagMissing(String tag, String account, int others) {
        super("campaign.tag-missing", tag, account, others);
    }
}
