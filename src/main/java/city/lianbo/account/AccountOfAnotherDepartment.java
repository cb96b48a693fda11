package city.lianbo.account;

import city.lianbo.platform.RuleBroken;

/// The person reads details only of accounts of the own department.
public final class AccountOfAnotherDepartment extends RuleBroken {

    AccountOfAnotherDepartment(String name) {
        super("account.rule.other-department", name);
    }
}
