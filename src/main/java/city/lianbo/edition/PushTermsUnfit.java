package city.lianbo.edition;

import city.lianbo.platform.RuleBroken;

/// The place or the cut-off of a shared push is none that could be kept.
public class PushTermsUnfit extends RuleBroken {

    PushTermsUnfit(int places, long minutes, long hours) {
        super("edition.error.pushTermsUnfit", places, minutes, hours);
    }
}
