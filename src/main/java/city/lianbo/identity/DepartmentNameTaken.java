package city.lianbo.identity;

import city.lianbo.platform.RuleBroken;

class DepartmentNameTaken extends RuleBroken {

    DepartmentNameTaken(String name) {
        super("identity.rule.departmentNameTaken", name);
    }
}
