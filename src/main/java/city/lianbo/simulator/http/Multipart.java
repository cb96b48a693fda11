package city.lianbo.simulator.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Takes a `multipart/form-data` body apart.
final class Multipart {

    private static final Pattern BOUNDARY =
            Pattern.compile("boundary=\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME =
            Pattern.compile("[; ]name=\"?([^\";\\r\\n]*)\"?", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILE_NAME =
            Pattern.compile("filename=\"?([^\";\\r\\n]*)\"?", Pattern.CASE_INSENSITIVE);

    private Multipart() {}

    /// Empty where the body is nothing of the kind.
    static List<Part> read(Request request) {
        var boundary = BOUNDARY.matcher(request.contentType());
        if (!request.contentType().startsWith("multipart/") || !boundary.find()) {
            return List.of();
        }
        // Latin-1 keeps every byte as one character.
        var body = new String(request.body(), StandardCharsets.ISO_8859_1);
        var parts = new ArrayList<Part>();
        var line = "--" + boundary.group(1).strip();
        int from = body.indexOf(line);
        while (from >= 0) {
            int start = from + line.length() + 2;
            int next = body.indexOf("\r\n" + line, start);
            if (next >= 0) {
                part(body.substring(start, next), parts);
            }
            from = next < 0 ? -1 : next + 2;
        }
        return parts;
    }

    private static void part(String raw, List<Part> parts) {
        int end = raw.indexOf("\r\n\r\n");
        if (end < 0) {
            return;
        }
        var head = new String(bytes(raw.substring(0, end)), StandardCharsets.UTF_8);
        parts.add(
                new Part(found(NAME, head), found(FILE_NAME, head), bytes(raw.substring(end + 4))));
    }

    private static String found(Pattern pattern, String head) {
        var matcher = pattern.matcher(head);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
