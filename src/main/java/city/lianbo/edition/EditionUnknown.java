package city.lianbo.edition;

import city.lianbo.platform.RuleBroken;

/// There is no such edition.
public class EditionUnknown extends RuleBroken {

    EditionUnknown() {
        super("edition.error.editionUnknown");
    }
}
