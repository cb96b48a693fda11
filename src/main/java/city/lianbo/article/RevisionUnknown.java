package city.lianbo.article;

import city.lianbo.platform.RuleBroken;

/// There is no such revision.
public final class RevisionUnknown extends RuleBroken {

    RevisionUnknown() {
        super("article.revision.unknown");
    }
}
