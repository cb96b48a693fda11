package city.lianbo.identity.ui;

import city.lianbo.identity.DepartmentRow;
import city.lianbo.identity.Language;
import city.lianbo.identity.MailAddress;
import city.lianbo.identity.PersonDetails;
import city.lianbo.identity.PersonRow;
import city.lianbo.platform.Role;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;

/// The fields that say who somebody is and what they may do.
class PersonForm extends Div {

    final TextField login = new TextField();
    final TextField name = new TextField();
    final ComboBox<DepartmentRow> department = new ComboBox<>();
    final CheckboxGroup<Role> roles = new CheckboxGroup<>();
    final TextField mail = new TextField();
    final Select<Language> language = new Select<>();

    PersonForm(List<DepartmentRow> departments) {
        addClassName("admin-form");
        login.setLabel(getTranslation("identity.login.name"));
        login.setHelperText(getTranslation("identity.person.login.rule"));
        name.setLabel(getTranslation("identity.person.name"));
        department.setLabel(getTranslation("identity.person.department"));
        department.setPlaceholder(getTranslation("identity.person.city"));
        department.setItems(departments);
        department.setItemLabelGenerator(DepartmentRow::name);
        department.setClearButtonVisible(true);
        roles.setLabel(getTranslation("identity.person.roles"));
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(role -> getTranslation("shell.role." + role.name()));
        mail.setLabel(getTranslation("identity.person.mail"));
        mail.setHelperText(getTranslation("identity.person.mail.help"));
        mail.setId("person-mail");
        language.setLabel(getTranslation("identity.person.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(
                one -> getTranslation("identity.person.language." + one.name()));
        language.setValue(Language.CHINESE);
        add(login, name, department, roles, mail, language);
    }

    void show(PersonRow row) {
        login.setValue(row.login());
        login.setReadOnly(true);
        name.setValue(row.name());
        roles.setValue(row.roles());
        row.mail().map(MailAddress::text).ifPresent(mail::setValue);
        language.setValue(row.language());
        row.department()
                .ifPresent(id ->
                        department
                                .getListDataView()
                                .getItems()
                                .filter(item -> item.id().equals(id))
                                .findFirst()
                                .ifPresent(department::setValue));
    }

    String login() {
        return login.getValue();
    }

    PersonDetails details() {
        return new PersonDetails(
                name.getValue(),
                Optional.ofNullable(department.getValue()).map(DepartmentRow::id),
                roles.getValue(),
                MailAddress.typed(mail.getValue()),
                language.getValue());
    }
}
