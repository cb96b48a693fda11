package city.lianbo.account.ui;

import city.lianbo.account.AccountRow;
import city.lianbo.account.Accounts;
import city.lianbo.account.CallbackSetup;
import city.lianbo.shell.ConfirmDialogs;
import city.lianbo.shell.Notices;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.net.URL;

/// What is pasted into WeChat's console so that WeChat reports finished sends to the desk.
final class CallbackPanel extends Div {

    private final transient Accounts accounts;
    private final transient AccountRow row;
    private final String path;
    final TextField address = new TextField();
    final TextField token = new TextField();
    final TextField aesKey = new TextField();

    CallbackPanel(Accounts accounts, AccountRow row, CallbackSetup setup) {
        this.accounts = accounts;
        this.row = row;
        this.path = setup.path();
        add(new Paragraph(getTranslation("account.callback.hint")));
        add(line(address, "account.callback.address"));
        add(line(token, "account.callback.token"));
        add(line(aesKey, "account.callback.aes-key"));
        var renew = new Button(getTranslation("account.callback.renew"), _ -> askBeforeRenewing());
        add(renew);
        show(setup);
    }

    /// The desk doesn't know under which address the world sees it; the browser does.
    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().fetchCurrentURL(url -> address.setValue(origin(url) + path));
    }

    private static String origin(URL url) {
        return url.getProtocol() + "://" + url.getAuthority();
    }

    private Div line(TextField field, String labelKey) {
        field.setLabel(getTranslation(labelKey));
        field.setReadOnly(true);
        field.setWidthFull();
        var copy = new Button(VaadinIcon.COPY.create(), _ -> copy(field));
        copy.addThemeVariants(ButtonVariant.TERTIARY);
        copy.setAriaLabel(getTranslation("account.callback.copy", getTranslation(labelKey)));
        var line = new Div(field, copy);
        line.addClassName("account-line");
        return line;
    }

    private void copy(TextField field) {
        getElement().executeJs("navigator.clipboard.writeText($0)", field.getValue());
        Notices.done(getTranslation("account.callback.copied", field.getLabel()));
    }

    private void askBeforeRenewing() {
        ConfirmDialogs.askBeforeHarm(
                getTranslation("account.callback.renew.question", row.name()),
                getTranslation("account.callback.renew.consequence"),
                getTranslation("account.callback.renew"),
                () -> show(accounts.renewCallback(row.id())));
    }

    private void show(CallbackSetup setup) {
        token.setValue(setup.token());
        aesKey.setValue(setup.encodingAesKey());
    }
}
