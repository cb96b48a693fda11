package city.lianbo.edition;

import city.lianbo.platform.RuleBroken;

/// A push has eight items at most.
public class EditionIsFull extends RuleBroken {

    EditionIsFull(int items, int limit) {
        super("edition.error.editionIsFull", items, limit);
    }
}
