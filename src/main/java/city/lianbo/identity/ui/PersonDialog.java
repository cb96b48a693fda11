package city.lianbo.identity.ui;

import city.lianbo.identity.DepartmentRow;
import city.lianbo.identity.Login;
import city.lianbo.identity.OneTimePassword;
import city.lianbo.identity.Passwords;
import city.lianbo.identity.People;
import city.lianbo.identity.PersonRow;
import city.lianbo.shell.ConfirmDialogs;
import city.lianbo.shell.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import java.util.List;

/// Adds a person, or changes one: details, password, access.
final class PersonDialog extends Dialog {

    private final transient People people;
    private final transient Command onChange;
    private final PersonForm form;
    final Button confirm = new Button();

    private PersonDialog(People people, List<DepartmentRow> departments, Command onChange) {
        this.people = people;
        this.onChange = onChange;
        this.form = new PersonForm(departments);
        add(form);
    }

    static PersonDialog forNew(People people, List<DepartmentRow> departments, Command onChange) {
        var dialog = new PersonDialog(people, departments, onChange);
        dialog.setHeaderTitle(dialog.getTranslation("identity.people.new"));
        dialog.offer("identity.people.create", dialog::create);
        return dialog;
    }

    static PersonDialog forExisting(
            People people,
            Passwords passwords,
            List<DepartmentRow> departments,
            PersonRow row,
            Command onChange) {
        var dialog = new PersonDialog(people, departments, onChange);
        dialog.setHeaderTitle(row.name());
        dialog.form.show(row);
        dialog.form.add(dialog.resetButton(passwords, row), dialog.accessButton(row));
        dialog.offer("identity.people.save", () -> dialog.change(row));
        return dialog;
    }

    private void create() {
        var details = form.details();
        var password = people.invite(new Login(form.login()), details);
        finish();
        show(details.name(), password);
    }

    private void change(PersonRow row) {
        people.change(row.id(), form.details());
        finish();
        Notices.done(getTranslation("identity.people.saved", row.name()));
    }

    private Button resetButton(Passwords passwords, PersonRow row) {
        return new Button(
                getTranslation("identity.people.reset"),
                _ ->
                        ConfirmDialogs.askBeforeHarm(
                                getTranslation("identity.people.reset"),
                                getTranslation("identity.people.reset.consequence", row.name()),
                                getTranslation("identity.people.reset"),
                                () -> {
                                    var password = passwords.reset(row.id());
                                    finish();
                                    show(row.name(), password);
                                }));
    }

    private Button accessButton(PersonRow row) {
        if (!row.active()) {
            return new Button(
                    getTranslation("identity.people.reactivate"),
                    _ -> {
                        people.reactivate(row.id());
                        finish();
                        Notices.done(getTranslation("identity.people.reactivated", row.name()));
                    });
        }
        var withdraw =
                new Button(
                        getTranslation("identity.people.withdraw"),
                        _ ->
                                ConfirmDialogs.askBeforeHarm(
                                        getTranslation("identity.people.withdraw"),
                                        getTranslation(
                                                "identity.people.withdraw.consequence", row.name()),
                                        getTranslation("identity.people.withdraw"),
                                        () -> withdraw(row)));
        withdraw.addThemeVariants(ButtonVariant.ERROR);
        return withdraw;
    }

    private void withdraw(PersonRow row) {
        people.deactivate(row.id());
        finish();
        Notices.done(getTranslation("identity.people.withdrawn", row.name()));
    }

    private void offer(String messageKey, Command command) {
        confirm.setText(getTranslation(messageKey));
        confirm.addClickListener(_ -> command.execute());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shell.confirm.cancel"), _ -> close()), confirm);
    }

    private void finish() {
        close();
        onChange.execute();
    }

    /// Shown this once; the desk keeps only the hash.
    private static void show(String name, OneTimePassword password) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(dialog.getTranslation("identity.onetime.title", name));
        var secret = new Div(password.text());
        secret.addClassName("admin-secret");
        dialog.add(new Paragraph(dialog.getTranslation("identity.onetime.explanation")), secret);
        dialog.getFooter()
                .add(
                        new Button(
                                dialog.getTranslation("identity.onetime.close"),
                                _ -> dialog.close()));
        dialog.setCloseOnOutsideClick(false);
        dialog.open();
    }
}
