package city.lianbo.edition;

import city.lianbo.platform.RuleBroken;

/// The campaign's own item has no bytes yet.
public class PushNotSealed extends RuleBroken {

    PushNotSealed(String account) {
        super("edition.error.pushNotSealed", account);
    }
}
