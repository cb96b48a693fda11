package city.lianbo.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.Command;

/// Asks for a typed word before everything is stopped, so that no slip of a finger does it.
class StopDialog extends Dialog {

    StopDialog(Command stop) {
        setHeaderTitle(getTranslation("desk.stop.title"));
        setWidth("min(30rem, 100vw)");
        var word = getTranslation("desk.stop.word");
        var typed = new TextField(getTranslation("desk.stop.type", word));
        typed.setId("stop-word");
        typed.setWidthFull();
        typed.setAutofocus(true);
        typed.setValueChangeMode(ValueChangeMode.EAGER);
        var confirm =
                new Button(
                        getTranslation("desk.stop.verb"),
                        _ -> {
                            close();
                            stop.execute();
                        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        confirm.setId("stop-confirm");
        confirm.setEnabled(false);
        confirm.setDisableOnClick(true);
        typed.addValueChangeListener(
                change -> confirm.setEnabled(change.getValue().strip().equalsIgnoreCase(word)));
        add(new Paragraph(getTranslation("desk.stop.consequence")), typed);
        getFooter().add(new Button(getTranslation("shell.confirm.cancel"), _ -> close()), confirm);
    }
}
