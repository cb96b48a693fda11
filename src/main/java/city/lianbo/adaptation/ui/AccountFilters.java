package city.lianbo.adaptation.ui;

import city.lianbo.account.AccountKind;
import city.lianbo.account.AccountRow;
import city.lianbo.platform.DepartmentId;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.Command;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

/// Narrows accounts by name, department and kind.
final class AccountFilters extends Div {

    final TextField words = new TextField();
    final Select<DepartmentId> department = new Select<>();
    final Select<AccountKind> kind = new Select<>();

    AccountFilters(Command onChange) {
        addClassNames("row", "adaptation-filters");
        words.setPlaceholder(getTranslation("adaptation.filter.words"));
        words.setAriaLabel(getTranslation("adaptation.filter.words"));
        words.setPrefixComponent(VaadinIcon.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(_ -> onChange.execute());
        offerAll(department, "adaptation.filter.department");
        department.addValueChangeListener(_ -> onChange.execute());
        offerAll(kind, "adaptation.filter.kind");
        kind.setItems(AccountKind.values());
        kind.setItemLabelGenerator(chosen ->
                chosen == null
                        ? getTranslation("adaptation.filter.kind")
                        : getTranslation("adaptation.kind." + chosen.name()));
        kind.addValueChangeListener(_ -> onChange.execute());
        add(words, department, kind);
    }

    void departments(Map<DepartmentId, String> names) {
        department.setItemLabelGenerator(chosen ->
                chosen == null
                        ? getTranslation("adaptation.filter.department")
                        : names.getOrDefault(chosen, ""));
        department.setItems(
                names.keySet().stream()
                        .sorted(Comparator.comparing(id -> names.getOrDefault(id, "")))
                        .toList());
    }

    boolean admits(AccountRow account) {
        var wanted = words.getValue().strip().toLowerCase(Locale.ROOT);
        return (wanted.isEmpty() || account.name().toLowerCase(Locale.ROOT).contains(wanted))
                && (department.isEmpty() || account.department().equals(department.getValue()))
                && (kind.isEmpty() || account.kind() == kind.getValue());
    }

    private void offerAll(Select<?> select, String key) {
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation(key));
        select.setAriaLabel(getTranslation(key));
        select.setPlaceholder(getTranslation(key));
    }
}
