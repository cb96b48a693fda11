package city.lianbo.media;

import city.lianbo.platform.Fingerprint;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Shows pictures to people who are signed in. A picture's address is its content, so a browser
/// may keep it for ever.
@Controller
class PictureController {

    private final Pictures pictures;

    PictureController(Pictures pictures) {
        this.pictures = pictures;
    }

    /// Headers are set on the response itself: security has written its own ones before, and
    /// returned ones would be added to them instead of replacing them.
    @GetMapping("/media/{sha256:[0-9a-f]{64}}")
    @PreAuthorize("isAuthenticated()")
    void show(@PathVariable String sha256, HttpServletResponse response) throws IOException {
        var picture = new Fingerprint(sha256);
        var info = pictures.find(picture);
        if (info.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        answer(response, info.get().contentType(), pictures.bytes(picture));
    }

    @GetMapping("/media/{sha256:[0-9a-f]{64}}/thumbnail")
    @PreAuthorize("isAuthenticated()")
    void thumbnail(@PathVariable String sha256, HttpServletResponse response) throws IOException {
        var picture = new Fingerprint(sha256);
        if (pictures.find(picture).isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var small = pictures.thumbnail(picture);
        answer(response, small.contentType(), small.bytes());
    }

    private static void answer(HttpServletResponse response, String contentType, byte[] content)
            throws IOException {
        response.setContentType(contentType);
        response.setContentLengthLong(content.length);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, max-age=31536000, immutable");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getOutputStream().write(content);
    }
}
