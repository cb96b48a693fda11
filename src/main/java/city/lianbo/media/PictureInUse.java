package city.lianbo.media;

import city.lianbo.platform.RuleBroken;

/// The picture stands in a text or a brand, or was sealed with one.
public final class PictureInUse extends RuleBroken {

    PictureInUse(String words, int places) {
        super("media.rule.in-use", words, places);
    }
}
