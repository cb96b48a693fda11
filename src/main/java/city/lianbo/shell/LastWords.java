package city.lianbo.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Takes the text that the editor sends in the moment its page is closed or left, when an ordinary
/// request would be cut off.
final class LastWords implements UploadHandler {

    /// What browsers let a request carry that outlives its page.
    private static final int MOST_BYTES = 64 * 1024;

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
        if (event.getOwningComponent() instanceof RichTextEditor editor) {
            var text = new String(content, StandardCharsets.UTF_8);
            var window = event.getUI();
            // Not through the window: it may be detached already, and its words still count.
            var _ = event.getSession().access(() -> take(editor, text, window));
        }
    }

    private static void take(RichTextEditor editor, String text, UI window) {
        var before = UI.getCurrent();
        UI.setCurrent(window);
        try {
            editor.lastWords(text);
        } finally {
            UI.setCurrent(before);
        }
    }
}
