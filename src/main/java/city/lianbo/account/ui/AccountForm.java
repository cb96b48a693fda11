package city.lianbo.account.ui;

import city.lianbo.account.AccountDetails;
import city.lianbo.account.AccountKind;
import city.lianbo.identity.DepartmentRow;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;

/// The fields of an account's details; author and theme belong to its brand kit and are passed
/// through.
final class AccountForm extends FormLayout {

    final TextField name = new TextField();
    final TextField appId = new TextField();
    final Select<AccountKind> kind = new Select<>();
    final Select<DepartmentRow> department = new Select<>();
    final Checkbox verified = new Checkbox();
    final Checkbox phoneProtected = new Checkbox();
    final TextField contactRole = new TextField();
    final TextField contactPhone = new TextField();
    private String defaultAuthor = "";
    private String theme = "";

    AccountForm(List<DepartmentRow> departments) {
        name.setLabel(getTranslation("account.field.name"));
        name.setRequiredIndicatorVisible(true);
        appId.setLabel(getTranslation("account.field.app-id"));
        appId.setHelperText(getTranslation("account.field.app-id.hint"));
        appId.setRequiredIndicatorVisible(true);
        kind.setLabel(getTranslation("account.field.kind"));
        kind.setItems(AccountKind.values());
        kind.setItemLabelGenerator(item -> AccountWords.kind(item, this));
        kind.setValue(AccountKind.SUBSCRIPTION);
        department.setLabel(getTranslation("account.field.department"));
        department.setItems(departments);
        department.setItemLabelGenerator(DepartmentRow::name);
        department.setRequiredIndicatorVisible(true);
        verified.setLabel(getTranslation("account.field.verified.hint"));
        phoneProtected.setLabel(getTranslation("account.field.phone-protected"));
        contactRole.setLabel(getTranslation("account.field.contact-role"));
        contactPhone.setLabel(getTranslation("account.field.contact-phone"));
        setAutoResponsive(true);
        setColumnWidth("16rem");
        setExpandColumns(true);
        setExpandFields(true);
        add(name, appId, kind, department, contactRole, contactPhone);
        add(verified, phoneProtected);
    }

    void show(AccountDetails details, List<DepartmentRow> departments) {
        name.setValue(details.name());
        appId.setValue(details.appId());
        kind.setValue(details.kind());
        departments.stream()
                .filter(row -> row.id().equals(details.department()))
                .findFirst()
                .ifPresent(department::setValue);
        verified.setValue(details.verified());
        phoneProtected.setValue(details.phoneProtected());
        contactRole.setValue(details.contact().role());
        contactPhone.setValue(details.contact().phone());
        defaultAuthor = details.defaultAuthor();
        theme = details.theme();
    }

    void lock() {
        List.of(name, appId, contactRole, contactPhone).forEach(field -> field.setReadOnly(true));
        kind.setReadOnly(true);
        department.setReadOnly(true);
        verified.setReadOnly(true);
        phoneProtected.setReadOnly(true);
    }

    /// Empty, with the field marked, where no department is chosen.
    Optional<AccountDetails> read() {
        var unit = department.getOptionalValue();
        department.setInvalid(unit.isEmpty());
        department.setErrorMessage(getTranslation("account.field.department.missing"));
        return unit.map(row ->
                new AccountDetails(
                        name.getValue(),
                        appId.getValue(),
                        kind.getValue(),
                        row.id(),
                        verified.getValue(),
                        phoneProtected.getValue(),
                        new AccountDetails.Contact(contactRole.getValue(), contactPhone.getValue()),
                        defaultAuthor,
                        theme));
    }
}
