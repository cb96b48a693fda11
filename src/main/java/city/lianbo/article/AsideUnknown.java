package city.lianbo.article;

import city.lianbo.platform.RuleBroken;

/// There is no such text kept aside for this person.
public final class AsideUnknown extends RuleBroken {

    AsideUnknown() {
        super("article.aside.unknown");
    }
}
