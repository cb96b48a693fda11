package city.lianbo.adaptation.ui;

import city.lianbo.account.AccountRow;
import city.lianbo.account.Accounts;
import city.lianbo.adaptation.AdaptationRow;
import city.lianbo.adaptation.Adaptations;
import city.lianbo.article.RevisionRow;
import city.lianbo.identity.DepartmentRow;
import city.lianbo.identity.Departments;
import city.lianbo.platform.DepartmentId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Everything the table shows, read in four queries.
///
/// @param lines by name of the account
/// @param others accounts the person may still add, by name
record Sheet(
        RevisionRow master,
        List<Line> lines,
        List<AccountRow> others,
        Map<DepartmentId, String> departments) {

    static Sheet of(
            RevisionRow master,
            Adaptations adaptations,
            Accounts accounts,
            Departments departments) {
        var names =
                departments.all().stream()
                        .collect(Collectors.toMap(DepartmentRow::id, DepartmentRow::shortName));
        var rows =
                adaptations.ofArticle(master.article()).stream()
                        .collect(Collectors.toMap(AdaptationRow::account, Function.identity()));
        var all = accounts.all();
        var lines =
                all.stream()
                        .flatMap(account ->
                                Optional.ofNullable(rows.get(account.id()))
                                        .map(row ->
                                                new Line(
                                                        account, name(names, account), row, master))
                                        .stream())
                        .toList();
        var others =
                all.stream()
                        .filter(account -> !rows.containsKey(account.id()))
                        .filter(adaptations::mayAdaptFor)
                        .toList();
        return new Sheet(master, lines, others, names);
    }

    static String name(Map<DepartmentId, String> names, AccountRow account) {
        return names.getOrDefault(account.department(), "");
    }
}
