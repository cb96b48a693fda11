package city.lianbo.account.ui;

import city.lianbo.account.AccountSheet;
import city.lianbo.account.AccountState;
import city.lianbo.account.Accounts;
import city.lianbo.account.ConnectionReport;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import city.lianbo.platform.Role;
import city.lianbo.shell.Failures;
import city.lianbo.shell.Notices;
import city.lianbo.shell.Times;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.server.Command;

/// The way to WeChat: the AppSecret, which goes in and never comes out, and the test that says
/// what is wrong. WeChat may take its time, so the test runs aside and the screen stays usable.
final class ConnectionPanel extends Div {

    private final transient Accounts accounts;
    private final transient AccountSheet sheet;
    private final transient Actor actor;
    private final Command onChange;
    private final ProgressBar progress = new ProgressBar();
    final PasswordField secret = new PasswordField();
    final Button test;
    final Paragraph outcome = new Paragraph();

    ConnectionPanel(
            Accounts accounts, AccountSheet sheet, Actor actor, Times times, Command onChange) {
        this.accounts = accounts;
        this.sheet = sheet;
        this.actor = actor;
        this.onChange = onChange;
        test = new Button(getTranslation("account.connection.test"), _ -> test());
        progress.setIndeterminate(true);
        progress.setVisible(false);
        outcome.addClassName("account-outcome");
        outcome.getElement().setAttribute("role", "status");
        add(standing(times));
        if (actor.is(Role.ADMINISTRATOR) && sheet.row().state() != AccountState.CLOSED) {
            add(replacing());
        }
        if (actor.is(Role.ADMINISTRATOR) || actor.is(Role.COORDINATOR)) {
            add(test, progress, outcome);
        }
    }

    private Div standing(Times times) {
        var row = sheet.row();
        var pills =
                new Div(
                        AccountWords.yesOrNo(
                                row.hasSecret(),
                                "account.connection.secret.kept",
                                "account.connection.secret.none",
                                this),
                        AccountWords.yesOrNo(
                                row.verified(),
                                "account.verified.yes",
                                "account.verified.no",
                                this));
        pills.addClassName("account-pills");
        var followers =
                sheet.followersAt()
                        .map(at ->
                                getTranslation(
                                        "account.followers.as-of",
                                        row.followers(),
                                        times.minute(at)))
                        .orElseGet(() -> getTranslation("account.followers.unknown"));
        return new Div(pills, new Paragraph(followers));
    }

    private Div replacing() {
        secret.setLabel(getTranslation("account.secret.label"));
        secret.setHelperText(getTranslation("account.secret.hint"));
        secret.setWidthFull();
        secret.setMaxWidth("28rem");
        var replace = new Button(getTranslation("account.secret.replace"), _ -> replace());
        var line = new Div(secret, replace);
        line.addClassName("account-line");
        return line;
    }

    private void replace() {
        try {
            accounts.replaceSecret(sheet.row().id(), secret.getValue());
        } finally {
            secret.clear();
        }
        Notices.done(getTranslation("account.secret.replaced", sheet.row().name()));
        onChange.execute();
    }

    private void test() {
        var ui = UI.getCurrent();
        begin();
        Thread.ofVirtual()
                .name("connection-test")
                .start(() -> Acting.as(actor, () -> testAside(ui)));
    }

    private void testAside(UI ui) {
        try {
            var report = accounts.testConnection(sheet.row().id());
            var _ = ui.access(() -> tell(report));
        } catch (RuntimeException failed) {
            var _ = ui.access(() -> end(Failures.words(failed, this), false));
        }
    }

    private void begin() {
        test.setEnabled(false);
        progress.setVisible(true);
        outcome.setText(getTranslation("account.connection.under-way"));
    }

    private void tell(ConnectionReport report) {
        end(
                ConnectionWords.of(report, sheet.row().name(), this),
                report instanceof ConnectionReport.Works);
    }

    private void end(String words, boolean good) {
        test.setEnabled(true);
        progress.setVisible(false);
        outcome.setText(words);
        outcome.setClassName("account-outcome-good", good);
        outcome.setClassName("account-outcome-bad", !good);
    }
}
