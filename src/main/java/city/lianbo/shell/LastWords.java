package city.lianbo.shell;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.server.VaadinSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Takes the text that the editor or a text field sends in the moment its page is closed or left,
/// when an ordinary request would be cut off.
///
/// In the same moment the browser tells, by another connection, that its window is gone, and either
/// may come first. So a field is still heard when it has left its screen, which Flow's own upload
/// handlers are not: text came too late by a millisecond, and was lost.
public final class LastWords {

    /// Below where Flow's own uploads are: signed-in windows may post there.
    static final String ADDRESS = "VAADIN/dynamic/resource/last-words/";

    /// Fields that have left their screens are kept in mind up to this number.
    private static final int GONE = 16;

    private final Map<String, Speaker> here = new LinkedHashMap<>();
    private final LinkedHashMap<String, Speaker> gone = new LinkedHashMap<>();

    private LastWords() {}

    /// Lets a field that tells its value a moment after the last stroke tell it also when the page
    /// goes away before.
    public static void guard(TextFieldBase<?, String> field) {
        listenTo(field);
    }

    static void listenTo(Component component) {
        var key = UUID.randomUUID().toString();
        component.getElement().setAttribute("last-words", ADDRESS + key);
        component.addAttachListener(event -> {
            var words = of(event.getSession());
            words.gone.remove(key);
            words.here.put(key, new Speaker(component, event.getUI()));
        });
        component.addDetachListener(event ->
                Optional.ofNullable(event.getSession())
                        .ifPresent(session -> of(session).leave(key)));
    }

    /// Hears a text under the session's lock.
    ///
    /// @param told when the browser told it last; 0 where it does not say
    /// @return whether there is such a field, or was a moment ago
    static boolean hear(VaadinSession session, String key, String text, double told) {
        var words = of(session);
        var speaker =
                Optional.ofNullable(words.here.get(key))
                        .or(() -> Optional.ofNullable(words.gone.get(key)));
        speaker.ifPresent(found -> found.speak(text, told));
        return speaker.isPresent();
    }

    private static LastWords of(VaadinSession session) {
        var words = session.getAttribute(LastWords.class);
        if (words == null) {
            words = new LastWords();
            session.setAttribute(LastWords.class, words);
        }
        return words;
    }

    private void leave(String key) {
        var speaker = here.remove(key);
        if (speaker != null) {
            gone.put(key, speaker);
        }
        if (gone.size() > GONE) {
            gone.pollFirstEntry();
        }
    }

    private static void hear(Component component, String text, double told) {
        if (component instanceof RichTextEditor editor) {
            editor.lastWords(text, told);
        } else if (component instanceof TextField field) {
            hear(field, text);
        } else if (component instanceof TextArea area) {
            hear(area, text);
        }
    }

    static <C extends TextFieldBase<C, String>> void hear(C field, String text) {
        var known = field.getValue();
        if (field.isReadOnly() || text.equals(known)) {
            return;
        }
        field.setValue(text);
        // A value set here counts as the program's; listeners must hear that a person typed it.
        ComponentUtil.fireEvent(
                field, new ComponentValueChangeEvent<C, String>(field, field, known, true));
    }

    /// @param window where the component is, or was
    private record Speaker(Component component, UI window) {

        void speak(String text, double told) {
            var before = UI.getCurrent();
            UI.setCurrent(window);
            try {
                hear(component, text, told);
            } finally {
                UI.setCurrent(before);
            }
        }
    }
}
