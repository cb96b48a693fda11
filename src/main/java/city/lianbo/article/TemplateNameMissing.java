package city.lianbo.article;

import city.lianbo.platform.RuleBroken;

/// A template of one's own needs a name.
public final class TemplateNameMissing extends RuleBroken {

    TemplateNameMissing() {
        super("article.template.name.missing");
    }
}
