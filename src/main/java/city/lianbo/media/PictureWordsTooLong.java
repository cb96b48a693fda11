package city.lianbo.media;

import city.lianbo.platform.RuleBroken;

/// The alternative text or the source of a picture is longer than 200 characters.
public final class PictureWordsTooLong extends RuleBroken {

    PictureWordsTooLong(String fileName, int limit) {
        super("media.rule.words-too-long", fileName, limit);
    }
}
