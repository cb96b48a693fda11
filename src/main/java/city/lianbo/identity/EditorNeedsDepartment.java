package city.lianbo.identity;

import city.lianbo.platform.RuleBroken;

class EditorNeedsDepartment extends RuleBroken {

    EditorNeedsDepartment(String name) {
        super("identity.rule.editorNeedsDepartment", name);
    }
}
