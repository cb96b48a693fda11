package city.lianbo.identity.ui;

import city.lianbo.identity.FirstAdministrator;
import city.lianbo.identity.Login;
import city.lianbo.identity.NewPassword;
import city.lianbo.shell.LanguageSwitch;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/// Where the one-time link from the log leads: the first administrator names themselves.
@Route(value = "setup", autoLayout = false)
@StyleSheet("assets/identity.css")
@StyleSheet("assets/admin.css")
@AnonymousAllowed
class SetupView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient FirstAdministrator first;
    private final Div card = new Div();
    private final TextField name = new TextField();
    private final TextField login = new TextField();
    private final PasswordField password = new PasswordField();
    private final PasswordField again = new PasswordField();
    private String token = "";

    SetupView(FirstAdministrator first) {
        this.first = first;
        card.addClassNames("sign-in-card", "admin-form");
        var switches = new Div(new LanguageSwitch());
        switches.addClassName("sign-in-switches");
        add(switches, card);
        addClassName("sign-in");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getLocation().getQueryParameters().getSingleParameter("token").orElse("");
        card.removeAll();
        card.add(new H1(getTranslation("identity.setup.title")));
        if (first.accepts(token)) {
            offer();
        } else {
            card.add(
                    new Paragraph(getTranslation("identity.rule.setupClosed")),
                    new Anchor("login", getTranslation("identity.login.title")));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.setup.title");
    }

    private void offer() {
        name.setLabel(getTranslation("identity.person.name"));
        login.setLabel(getTranslation("identity.login.name"));
        login.setHelperText(getTranslation("identity.person.login.rule"));
        password.setLabel(getTranslation("identity.password.new"));
        password.setHelperText(getTranslation("identity.password.rule"));
        again.setLabel(getTranslation("identity.password.again"));
        var create = new Button(getTranslation("identity.setup.create"), _ -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        card.add(
                new Paragraph(getTranslation("identity.setup.explanation")),
                name,
                login,
                password,
                again,
                create);
    }

    private void create() {
        again.setInvalid(!password.getValue().equals(again.getValue()));
        if (again.isInvalid()) {
            again.setErrorMessage(getTranslation("identity.password.differs"));
            return;
        }
        first.create(
                token,
                new Login(login.getValue()),
                name.getValue(),
                new NewPassword(password.getValue()));
        card.removeAll();
        card.add(
                new H1(getTranslation("identity.setup.done")),
                new Paragraph(getTranslation("identity.setup.done.next")),
                new Anchor("login", getTranslation("identity.login.title")));
    }
}
