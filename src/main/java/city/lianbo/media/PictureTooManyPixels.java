package city.lianbo.media;

import city.lianbo.platform.RuleBroken;

/// The picture's header promises more pixels than the desk is willing to decode.
public final class PictureTooManyPixels extends RuleBroken {

    PictureTooManyPixels(String fileName, long width, long height, int megapixels) {
        super("media.rule.too-many-pixels", fileName, width, height, megapixels);
    }
}
