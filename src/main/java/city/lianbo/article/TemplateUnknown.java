package city.lianbo.article;

import city.lianbo.platform.RuleBroken;

/// There is no such template, or the person may not see it.
public final class TemplateUnknown extends RuleBroken {

    TemplateUnknown() {
        super("article.template.unknown");
    }
}
