package city.lianbo.edition;

import city.lianbo.platform.RuleBroken;

/// An article that is not frozen can't be sent.
public class ArticleHasNoRevision extends RuleBroken {

    ArticleHasNoRevision() {
        super("edition.error.articleHasNoRevision");
    }
}
