package city.lianbo.edition;

import city.lianbo.platform.RuleBroken;

/// WeChat did not show the account's draft box.
public class DraftBoxClosed extends RuleBroken {

    DraftBoxClosed(String account, String why) {
        super("edition.error.draftBoxClosed", account, why);
    }
}
