package city.lianbo.delivery;

import city.lianbo.platform.RuleBroken;

class RecallLimitReached extends RuleBroken {

    RecallLimitReached(String accountName) {
        super("delivery.recall-limit-reached", accountName);
    }
}
