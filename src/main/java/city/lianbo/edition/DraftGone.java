package city.lianbo.edition;

import city.lianbo.platform.RuleBroken;

/// The draft is not in the box any more.
public class DraftGone extends RuleBroken {

    DraftGone() {
        super("edition.error.draftGone");
    }
}
