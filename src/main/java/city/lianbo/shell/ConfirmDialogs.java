package city.lianbo.shell;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.server.Command;

/// Asks before something that cannot be taken back. The button says what will happen, never "OK".
public final class ConfirmDialogs {

    private ConfirmDialogs() {}

    /// A deliberate step.
    ///
    /// @param consequence what will happen, and to whom
    /// @param verb what the button says: "Release 40 accounts"
    public static ConfirmDialog ask(
            String title, String consequence, String verb, Command onConfirm) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(title);
        dialog.setText(consequence);
        dialog.setConfirmText(verb);
        dialog.setCancelable(true);
        dialog.setCancelText(dialog.getTranslation("shell.confirm.cancel"));
        dialog.addConfirmListener(_ -> onConfirm.execute());
        dialog.open();
        return dialog;
    }

    /// The same for what destroys or stops something: the button is red.
    public static ConfirmDialog askBeforeHarm(
            String title, String consequence, String verb, Command onConfirm) {
        var dialog = ask(title, consequence, verb, onConfirm);
        dialog.setConfirmButtonTheme("error primary");
        return dialog;
    }
}
