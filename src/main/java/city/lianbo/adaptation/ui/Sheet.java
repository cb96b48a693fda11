package city.lianbo.adaptation.ui;

import city.lianbo.adaptation.AccountLine;
import city.lianbo.article.ArticleId;
import city.lianbo.article.RevisionRow;
import city.lianbo.platform.DepartmentId;
import java.util.Map;

/// What all rows of a table share: the master they inherit from, and the departments' names.
record Sheet(RevisionRow master, Map<DepartmentId, String> departments) {

    ArticleId article() {
        return master.article();
    }

    String title(AccountLine line) {
        return line.row().title().isEmpty() ? master.title() : line.row().title();
    }

    String digest(AccountLine line) {
        return line.row().digest().isEmpty() ? master.digest() : line.row().digest();
    }

    String department(AccountLine line) {
        return name(line.department());
    }

    String name(DepartmentId department) {
        return departments.getOrDefault(department, "");
    }
}
