package city.lianbo.shell;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Takes the text that the editor or a text field sends in the moment its page is closed or left,
/// when an ordinary request would be cut off.
public final class LastWords implements UploadHandler {

    /// What browsers let a request carry that outlives its page.
    private static final int MOST_BYTES = 64 * 1024;

    LastWords() {}

    /// Lets a field that tells its value a moment after the last stroke tell it also when the page
    /// goes away before.
    public static void guard(TextFieldBase<?, String> field) {
        field.getElement().setAttribute("last-words", new LastWords());
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        byte[] content;
        try (var stream = event.getInputStream()) {
            content = stream.readNBytes(MOST_BYTES + 1);
        }
        if (content.length > MOST_BYTES) {
            event.getResponse().setStatus(HttpStatusCode.REQUEST_ENTITY_TOO_LARGE.getCode());
            event.reject("larger than a browser sends on leaving");
            return;
        }
        var text = new String(content, StandardCharsets.UTF_8);
        var window = event.getUI();
        var component = event.getOwningComponent();
        // Not through the window: it may be detached already, and its words still count.
        var _ = event.getSession().access(() -> take(component, text, window));
    }

    private static void take(Component component, String text, UI window) {
        var before = UI.getCurrent();
        UI.setCurrent(window);
        try {
            hear(component, text);
        } finally {
            UI.setCurrent(before);
        }
    }

    static void hear(Component component, String text) {
        if (component instanceof RichTextEditor editor) {
            editor.lastWords(text);
        } else if (component instanceof TextField field) {
            hear(field, text);
        } else if (component instanceof TextArea area) {
            hear(area, text);
        }
    }

    private static <C extends TextFieldBase<C, String>> void hear(C field, String text) {
        var known = field.getValue();
        if (field.isReadOnly() || text.equals(known)) {
            return;
        }
        field.setValue(text);
        // A value set here counts as the program's; listeners must hear that a person typed it.
        ComponentUtil.fireEvent(
                field, new ComponentValueChangeEvent<C, String>(field, field, known, true));
    }
}
