package city.lianbo.article;

import city.lianbo.platform.RuleBroken;

/// The article shows a picture that the library does not hold.
public final class ArticlePictureMissing extends RuleBroken {

    ArticlePictureMissing(String title, String picture) {
        super("article.picture.missing", title, picture);
    }
}
