package city.lianbo.identity;

import city.lianbo.platform.RuleBroken;

class DepartmentNameUnfit extends RuleBroken {

    DepartmentNameUnfit(int longestName, int longestShortName) {
        super("identity.rule.departmentNameUnfit", longestName, longestShortName);
    }
}
