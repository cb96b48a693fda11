package city.lianbo.media;

import city.lianbo.platform.RuleBroken;

/// No picture is stored under this fingerprint.
public final class PictureMissing extends RuleBroken {

    PictureMissing(String fingerprint) {
        super("media.rule.missing", fingerprint);
    }
}
