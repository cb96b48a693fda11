package city.lianbo.account;

import city.lianbo.platform.RuleBroken;
import java.util.Locale;

/// An account can't move from its state to this one.
public final class AccountStateImpossible extends RuleBroken {

    AccountStateImpossible(String name, AccountState from, AccountState to) {
        super("account.rule.state-impossible." + to.name().toLowerCase(Locale.ROOT), name, from);
    }
}
