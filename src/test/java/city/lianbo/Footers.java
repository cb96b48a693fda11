package city.lianbo;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.Optional;

/// The buttons at the foot of dialogs, into which the library for tests of screens does not look.
public final class Footers {

    private Footers() {}

    public static List<Button> buttons(Dialog dialog) {
        return dialog.getFooter()
                .getElement()
                .getChildren()
                .flatMap(element -> element.getComponent().stream())
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .toList();
    }

    public static Button button(Dialog dialog, String id) {
        return buttons(dialog).stream()
                .filter(button -> button.getId().equals(Optional.of(id)))
                .findFirst()
                .orElseThrow();
    }
}
