package city.lianbo.delivery;

import city.lianbo.platform.RuleBroken;

class RecallOfAnotherDepartment extends RuleBroken {

    RecallOfAnotherDepartment(String accountName) {
        super("delivery.recall-of-another-department", accountName);
    }
}
