package city.lianbo.edition;

import city.lianbo.platform.RuleBroken;

/// The draft holds what could not be sent byte for byte.
public class DraftUnfit extends RuleBroken {

    DraftUnfit(String title) {
        super("edition.error.draftUnfit", title);
    }
}
