package city.lianbo.edition;

import city.lianbo.platform.RuleBroken;

/// The account belongs to another department.
public class PushOfAnotherDepartment extends RuleBroken {

    PushOfAnotherDepartment(String account) {
        super("edition.error.pushOfAnotherDepartment", account);
    }
}
