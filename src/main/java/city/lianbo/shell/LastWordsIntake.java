package city.lianbo.shell;

import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.RequestHandler;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Where [LastWords] arrive.
final class LastWordsIntake implements RequestHandler {

    private static final long serialVersionUID = 1L;

    /// What browsers let a request carry that outlives its page.
    private static final int MOST_BYTES = 64 * 1024;

    private static final String PATH = "/" + LastWords.ADDRESS;

    @Override
    public boolean handleRequest(
            VaadinSession session, VaadinRequest request, VaadinResponse response)
            throws IOException {
        var path = request.getPathInfo();
        if (path == null || !path.startsWith(PATH)) {
            return false;
        }
        response.setStatus(answer(session, request, path.substring(PATH.length())).getCode());
        return true;
    }

    private static HttpStatusCode answer(VaadinSession session, VaadinRequest request, String key)
            throws IOException {
        if (!"POST".equals(request.getMethod())) {
            return HttpStatusCode.METHOD_NOT_ALLOWED;
        }
        byte[] content;
        try (var stream = request.getInputStream()) {
            content = stream.readNBytes(MOST_BYTES + 1);
        }
        if (content.length > MOST_BYTES) {
            return HttpStatusCode.REQUEST_ENTITY_TOO_LARGE;
        }
        var text = new String(content, StandardCharsets.UTF_8);
        double told = told(request.getHeader("X-Told-At"));
        var heard = new AtomicBoolean();
        session.accessSynchronously(() -> heard.set(LastWords.hear(session, key, text, told)));
        return heard.get() ? HttpStatusCode.NO_CONTENT : HttpStatusCode.NOT_FOUND;
    }

    private static double told(@Nullable String header) {
        try {
            return header == null ? 0 : Double.parseDouble(header);
        } catch (NumberFormatException _) {
            // Not from our own page; as if it said nothing.
            return 0;
        }
    }
}
