package city.lianbo.account;

import city.lianbo.platform.RuleBroken;

/// A text about an account is too long.
public final class AccountFieldTooLong extends RuleBroken {

    AccountFieldTooLong(String name, String field, int longest) {
        super("account.rule.field-too-long." + field, name, longest);
    }
}
