package city.lianbo.delivery;

import city.lianbo.platform.RuleBroken;

/// The pasted link belongs to another account's article already.
public final class LinkTakenAlready extends RuleBroken {

    LinkTakenAlready(String address) {
        super("delivery.link-taken", address);
    }
}
