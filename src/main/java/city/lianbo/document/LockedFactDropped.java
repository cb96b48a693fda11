package city.lianbo.document;

import city.lianbo.platform.RuleBroken;

/// An adaptation would leave out or change what the master locked.
public final class LockedFactDropped extends RuleBroken {

    private final transient LockedFact fact;

    LockedFactDropped(LockedFact fact) {
        super("document.fact.dropped", fact.text());
        this.fact = fact;
    }

    public LockedFact fact() {
        return fact;
    }
}
