package city.lianbo.article;

import city.lianbo.platform.RuleBroken;

/// Name or description of a template exceed what a card can show.
public final class TemplateWordsTooLong extends RuleBroken {

    TemplateWordsTooLong(int name, int about) {
        super("article.template.words.toolong", name, about);
    }
}
