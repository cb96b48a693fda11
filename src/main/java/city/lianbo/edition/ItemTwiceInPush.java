package city.lianbo.edition;

import city.lianbo.platform.RuleBroken;

/// The same article stands in the push already.
public class ItemTwiceInPush extends RuleBroken {

    ItemTwiceInPush(String title) {
        super("edition.error.itemTwiceInPush", title);
    }
}
