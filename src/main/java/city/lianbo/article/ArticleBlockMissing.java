package city.lianbo.article;

import city.lianbo.platform.RuleBroken;

/// A revision holds every block that its template requires.
public final class ArticleBlockMissing extends RuleBroken {

    /// @param blocks what is missing, each in its brackets
    ArticleBlockMissing(String title, String blocks) {
        super("article.required.missing", title, blocks);
    }
}
