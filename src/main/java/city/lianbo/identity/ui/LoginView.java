package city.lianbo.identity.ui;

import city.lianbo.shell.ColourSwitch;
import city.lianbo.shell.LanguageSwitch;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;

/// Where one signs in; also says why one is here again: a wrong password (`?error`), too many
/// attempts (`?wait=seconds`), a changed password (`?changed`).
@Route(value = "login", autoLayout = false)
@StyleSheet("assets/identity.css")
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient AuthenticationContext authentication;
    private final LoginForm form = new LoginForm();
    private final Paragraph hint = new Paragraph();

    LoginView(AuthenticationContext authentication) {
        this.authentication = authentication;
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        hint.addClassName("sign-in-hint");
        var card =
                new Div(brand(), hint, form, new Paragraph(getTranslation("identity.login.help")));
        card.addClassName("sign-in-card");
        var switches = new Div(new LanguageSwitch(), new ColourSwitch());
        switches.addClassName("sign-in-switches");
        add(switches, card);
        addClassName("sign-in");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (authentication.isAuthenticated()) {
            event.forwardTo("");
            return;
        }
        var asked = event.getLocation().getQueryParameters();
        var wait = seconds(asked);
        form.setI18n(words(wait));
        form.setError(wait.isPresent() || asked.getParameters().containsKey("error"));
        hint.setVisible(asked.getParameters().containsKey("changed"));
        hint.setText(getTranslation("identity.login.changed"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.login.page");
    }

    private Div brand() {
        var seal = new Span("联");
        seal.addClassName("brand-seal");
        seal.getElement().setAttribute("aria-hidden", "true");
        var name = new H1(getTranslation("shell.brand"));
        var line = new Paragraph(getTranslation("identity.login.purpose"));
        var words = new Div(name, line);
        var brand = new Div(seal, words);
        brand.addClassName("sign-in-brand");
        return brand;
    }

    private static Optional<Long> seconds(QueryParameters asked) {
        return asked.getSingleParameter("wait")
                .filter(text -> text.matches("\\d{1,5}"))
                .map(Long::valueOf);
    }

    private LoginI18n words(Optional<Long> wait) {
        var words = new LoginI18n();
        var form = new LoginI18n.Form();
        form.setTitle(getTranslation("identity.login.title"));
        form.setUsername(getTranslation("identity.login.name"));
        form.setPassword(getTranslation("identity.login.password"));
        form.setSubmit(getTranslation("identity.login.submit"));
        words.setForm(form);
        var error = new LoginI18n.ErrorMessage();
        error.setTitle(
                getTranslation(
                        wait.isPresent()
                                ? "identity.login.wait.title"
                                : "identity.login.error.title"));
        error.setMessage(
                wait.map(seconds -> getTranslation("identity.login.wait", seconds))
                        .orElseGet(() -> getTranslation("identity.login.error")));
        error.setUsername(getTranslation("identity.login.name.missing"));
        error.setPassword(getTranslation("identity.login.password.missing"));
        words.setErrorMessage(error);
        return words;
    }
}
