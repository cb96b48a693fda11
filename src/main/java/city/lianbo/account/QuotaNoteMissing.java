package city.lianbo.account;

import city.lianbo.platform.RuleBroken;

/// A send made elsewhere is written down with a note of 1 to 200 characters.
public final class QuotaNoteMissing extends RuleBroken {

    QuotaNoteMissing(String name) {
        super("account.rule.quota-note", name);
    }
}
