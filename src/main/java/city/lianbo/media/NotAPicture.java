package city.lianbo.media;

import city.lianbo.platform.RuleBroken;

/// The file's content is none of the kinds of pictures the desk takes, whatever its name says.
public final class NotAPicture extends RuleBroken {

    NotAPicture(String fileName) {
        super("media.rule.not-a-picture", fileName);
    }
}
