package city.lianbo.article.ui;

import city.lianbo.shell.RichTextEditor;
import com.vaadin.flow.internal.nodefeature.ElementPropertyMap;
import com.vaadin.flow.internal.nodefeature.PropertyChangeDeniedException;
import java.io.Serializable;

/// Plays the browser for the rich text editor, which no tester knows.
final class Browser {

    private Browser() {}

    /// The value changes on the client's side, as after typing.
    static void sets(RichTextEditor editor, Serializable value) {
        var properties = editor.getElement().getNode().getFeature(ElementPropertyMap.class);
        try {
            properties.deferredUpdateFromClient("value", value).run();
        } catch (PropertyChangeDeniedException denied) {
            throw new AssertionError(denied);
        }
    }
}
