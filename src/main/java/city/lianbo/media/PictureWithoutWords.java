package city.lianbo.media;

import city.lianbo.platform.RuleBroken;

/// A picture was given without words for readers who can't see it.
public final class PictureWithoutWords extends RuleBroken {

    PictureWithoutWords(String fileName) {
        super("media.rule.without-words", fileName);
    }
}
