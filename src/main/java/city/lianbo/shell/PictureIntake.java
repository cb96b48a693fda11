package city.lianbo.shell;

import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;

/// Takes a picture file that was pasted or dropped into the editor, and hands it to the view. Its
/// own limit only keeps the memory safe; what a picture may be, `media` decides.
final class PictureIntake implements UploadHandler {

    private static final int MOST_BYTES = 20 * 1024 * 1024;

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        byte[] content;
        try (var stream = event.getInputStream()) {
            content = stream.readNBytes(MOST_BYTES + 1);
        }
        if (content.length > MOST_BYTES) {
            event.getResponse().setStatus(HttpStatusCode.REQUEST_ENTITY_TOO_LARGE.getCode());
            event.reject("larger than 20 MB");
            return;
        }
        if (event.getOwningComponent() instanceof RichTextEditor editor) {
            var fileName = event.getFileName();
            var _ = event.getUI().access(() -> editor.dropped(fileName, content));
        }
    }
}
