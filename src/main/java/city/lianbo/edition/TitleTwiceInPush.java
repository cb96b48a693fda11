package city.lianbo.edition;

import city.lianbo.platform.RuleBroken;

/// Two items of one push have the same title.
public class TitleTwiceInPush extends RuleBroken {

    TitleTwiceInPush(String title) {
        super("edition.error.titleTwiceInPush", title);
    }
}
