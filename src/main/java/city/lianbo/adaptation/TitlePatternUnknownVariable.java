package city.lianbo.adaptation;

import city.lianbo.platform.RuleBroken;

/// A title pattern names something that is not `account.name` or `title`.
public class TitlePatternUnknownVariable extends RuleBroken {

    TitlePatternUnknownVariable(String variable) {
        super("adaptation.error.titlePatternUnknownVariable", variable);
    }
}
