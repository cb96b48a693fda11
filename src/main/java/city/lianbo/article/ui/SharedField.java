package city.lianbo.article.ui;

import com.vaadin.flow.component.textfield.TextFieldBase;
import org.jspecify.annotations.Nullable;

/// A text field that takes in what others wrote, save while the person is typing in it.
///
/// The desk hears of strokes a moment late, so only the browser knows whether what stands there is
/// what the desk believes: it decides and says what it did. Until it has, what it tells was typed on
/// the old text.
final class SharedField<C extends TextFieldBase<C, String>> {

    /// Takes the others' text where nothing new was typed; the caret stays by its neighbours. The
    /// desk hears of it as of a stroke, so that both know the same.
    private static final String TAKE =
            """
            if (this.value !== $0 && this.value !== $1) return false;
            const [old, input] = [this.value, this.inputElement];
            const caret = document.activeElement === input ? input.selectionStart : -1;
            this.value = $2;
            if (caret >= 0) {
              let same = 0;
              while (same < caret && old[same] === $2[same]) same++;
              const place = same === caret ? caret : Math.max(same, caret + $2.length - old.length);
              input.setSelectionRange(place, place);
            }
            this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
            return true;
            """;

    private final C field;

    /// On what the text in the browser was typed.
    private String base = "";

    /// Others' text, which the browser has not told yet.
    private @Nullable String coming;

    SharedField(C field) {
        this.field = field;
        field.addValueChangeListener(_ -> coming = null);
    }

    void show(String text) {
        write(text);
        base = text;
    }

    /// Puts another text in, as if the person had written it.
    void write(String text) {
        coming = null;
        field.setValue(text);
    }

    String text() {
        return coming == null ? field.getValue() : coming;
    }

    String base() {
        return base;
    }

    /// What stands here is now what the article says.
    void saved() {
        if (coming == null) {
            base = field.getValue();
        }
    }

    void merge(String theirs) {
        if (theirs.equals(text())) {
            saved();
            return;
        }
        field.getElement()
                .executeJs(TAKE, base, text(), theirs)
                .then(Boolean.class, taken -> answered(theirs, taken));
        coming = theirs;
    }

    void answered(String theirs, boolean taken) {
        if (taken) {
            base = theirs;
        }
    }
}
