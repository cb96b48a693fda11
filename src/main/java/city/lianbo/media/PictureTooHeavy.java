package city.lianbo.media;

import city.lianbo.platform.RuleBroken;

/// The file has more bytes than WeChat takes for a cover.
public final class PictureTooHeavy extends RuleBroken {

    PictureTooHeavy(String fileName, long megabytes) {
        super("media.rule.too-heavy", fileName, megabytes);
    }
}
