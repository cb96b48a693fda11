package city.lianbo.adaptation;

import city.lianbo.platform.RuleBroken;

/// An account says something else than a fact that the master locked.
public class LockedFactDiffers extends RuleBroken {

    LockedFactDiffers(String account, int number) {
        super("adaptation.error.lockedFactDiffers", account, number);
    }
}
