package city.lianbo.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;

/// Asks for the reason of a return; without one the button stays closed.
final class ReturnDialog extends Dialog {

    private static final int LONGEST_REASON = 2_000;

    final TextArea reason = new TextArea();
    final Button giveBack;

    ReturnDialog(SerializableConsumer<String> onReason) {
        setHeaderTitle(getTranslation("review.giveback.title"));
        reason.setLabel(getTranslation("review.giveback.reason"));
        reason.setHelperText(getTranslation("review.giveback.hint"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        giveBack =
                new Button(
                        getTranslation("review.giveback.do"),
                        _ -> {
                            close();
                            onReason.accept(reason.getValue());
                        });
        giveBack.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        giveBack.setEnabled(false);
        reason.addValueChangeListener(event -> giveBack.setEnabled(!event.getValue().isBlank()));
        getFooter().add(new Button(getTranslation("review.cancel"), _ -> close()), giveBack);
        add(reason);
    }
}
