package city.lianbo.campaign;

import city.lianbo.platform.RuleBroken;

/// A campaign was to be planned for an article without a revision.
public final class ArticleNotCut extends RuleBroken {

    ArticleNotCut(String title) {
        super("campaign.article-not-cut", title);
    }
}
