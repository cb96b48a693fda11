package city.lianbo.identity.ui;

import city.lianbo.identity.NewPassword;
import city.lianbo.identity.Passwords;
import city.lianbo.shell.MainLayout;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.PermitAll;

/// Where everybody changes their own password, and must, after a one-time password.
@Route(value = "account/password", layout = MainLayout.class)
@StyleSheet("assets/admin.css")
@PermitAll
class PasswordView extends Main implements HasDynamicTitle {

    private final transient Passwords passwords;
    private final PasswordField present;
    private final PasswordField next;
    private final PasswordField again;

    PasswordView(Passwords passwords) {
        this.passwords = passwords;
        present = field("identity.password.present", "current-password");
        next = field("identity.password.new", "new-password");
        next.setHelperText(getTranslation("identity.password.rule"));
        again = field("identity.password.again", "new-password");
        var save = new Button(getTranslation("identity.password.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        var form = new Div(present, next, again, save);
        form.addClassName("admin-form");
        add(
                new H1(getTranslation("identity.password.title")),
                new Paragraph(
                        getTranslation(
                                passwords.mustChangeOwn()
                                        ? "identity.password.must"
                                        : "identity.password.explanation")),
                form);
        addClassName("admin-page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.password.title");
    }

    private PasswordField field(String messageKey, String autocomplete) {
        var field = new PasswordField(getTranslation(messageKey));
        field.getElement().setAttribute("autocomplete", autocomplete);
        field.setWidthFull();
        return field;
    }

    private void save() {
        again.setInvalid(!next.getValue().equals(again.getValue()));
        if (again.isInvalid()) {
            again.setErrorMessage(getTranslation("identity.password.differs"));
            return;
        }
        passwords.changeOwn(present.getValue(), new NewPassword(next.getValue()));
        UI.getCurrent().getPage().setLocation("login?changed");
        VaadinSession.getCurrent().getSession().invalidate();
    }
}
