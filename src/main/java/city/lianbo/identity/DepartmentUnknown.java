package city.lianbo.identity;

import city.lianbo.platform.RuleBroken;

class DepartmentUnknown extends RuleBroken {

    DepartmentUnknown(String id) {
        super("identity.rule.departmentUnknown", id);
    }
}
