package city.lianbo.account;

import city.lianbo.platform.RuleBroken;

/// WeChat did not tell an account's tags.
public final class TagsNotTold extends RuleBroken {

    TagsNotTold(String account, String cause) {
        super("account.rule.tags-not-told", account, cause);
    }
}
