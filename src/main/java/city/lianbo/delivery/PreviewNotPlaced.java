package city.lianbo.delivery;

import city.lianbo.platform.RuleBroken;

/// The draft to be shown could not be placed; nobody saw anything.
public final class PreviewNotPlaced extends RuleBroken {

    PreviewNotPlaced(String account, String cause) {
        super("delivery.preview-not-placed", account, cause);
    }
}
