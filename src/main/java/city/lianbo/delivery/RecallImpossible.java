package city.lianbo.delivery;

import city.lianbo.platform.RuleBroken;

class RecallImpossible extends RuleBroken {

    RecallImpossible(String accountName) {
        super("delivery.recall-impossible", accountName);
    }
}
