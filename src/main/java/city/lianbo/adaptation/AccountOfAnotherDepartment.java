package city.lianbo.adaptation;

import city.lianbo.platform.RuleBroken;

/// Editors adapt for the accounts of their own department only; coordinators for all.
public class AccountOfAnotherDepartment extends RuleBroken {

    AccountOfAnotherDepartment(String account) {
        super("adaptation.error.accountOfAnotherDepartment", account);
    }
}
