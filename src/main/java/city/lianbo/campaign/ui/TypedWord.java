package city.lianbo.campaign.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.Command;

/// A field for a word, and a button that works only once the word was typed: no slip of a finger
/// stops or deletes anything.
final class TypedWord {

    final TextField field = new TextField();
    final Button confirm = new Button();
    private final String word;
    private boolean ready = true;

    TypedWord(String label, String word, String verb, Command work) {
        this.word = word;
        field.setLabel(label);
        field.setId("typed-word");
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.addValueChangeListener(_ -> check());
        confirm.setText(verb);
        confirm.setId("typed-confirm");
        confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        confirm.setEnabled(false);
        confirm.setDisableOnClick(true);
        confirm.addClickListener(_ -> {
            try {
                work.execute();
            } finally {
                check();
            }
        });
    }

    /// @param isReady whether there is anything to confirm
    void ready(boolean isReady) {
        ready = isReady;
        check();
    }

    private void check() {
        confirm.setEnabled(ready && field.getValue().strip().equalsIgnoreCase(word));
    }
}
