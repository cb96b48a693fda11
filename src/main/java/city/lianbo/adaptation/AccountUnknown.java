package city.lianbo.adaptation;

import city.lianbo.platform.RuleBroken;

/// An account that is not in the registry can't be adapted for.
public class AccountUnknown extends RuleBroken {

    AccountUnknown(String id) {
        super("adaptation.error.accountUnknown", id);
    }
}
