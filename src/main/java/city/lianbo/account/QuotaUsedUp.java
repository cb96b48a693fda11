package city.lianbo.account;

import city.lianbo.platform.RuleBroken;
import java.util.Locale;

/// All mass sends of the account's Beijing day or month are used or reserved.
public final class QuotaUsedUp extends RuleBroken {

    QuotaUsedUp(String name, AccountKind kind, String period) {
        super("account.rule.quota-used-up." + kind.name().toLowerCase(Locale.ROOT), name, period);
    }
}
