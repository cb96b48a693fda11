package city.lianbo.article;

import city.lianbo.platform.RuleBroken;

/// A revision holds no blanks: somebody has to fill or delete them first.
public final class ArticleHasBlanks extends RuleBroken {

    /// @param blanks what is still to be filled in, each in its brackets
    ArticleHasBlanks(String title, int count, String blanks) {
        super("article.blanks.left", title, count, blanks);
    }
}
