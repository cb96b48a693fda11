package city.lianbo.edition;

import city.lianbo.platform.RuleBroken;

/// There is nothing to read in the article.
public class TextMissing extends RuleBroken {

    TextMissing(String account) {
        super("edition.error.textMissing", account);
    }
}
