package city.lianbo.media;

import city.lianbo.platform.RuleBroken;

/// The file begins like a picture, but can't be read to its end.
public final class PictureBroken extends RuleBroken {

    PictureBroken(String fileName) {
        super("media.rule.broken", fileName);
    }
}
