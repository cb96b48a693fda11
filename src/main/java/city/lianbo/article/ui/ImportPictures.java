package city.lianbo.article.ui;

import city.lianbo.document.imports.ImportedPicture;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Shows pictures that are not in the library yet, as far as they are light and a browser knows
/// their kind; for the others stands a grey field.
final class ImportPictures {

    private static final int MOST_BYTES = 600_000;
    private static final int MOST_BYTES_TOGETHER = 4_000_000;
    private static final Pattern PLACE = Pattern.compile("lianbo-picture:([0-9a-f]{64})");
    private static final Map<String, String> KINDS =
            Map.of(
                    "png", "image/png",
                    "jpg", "image/jpeg",
                    "gif", "image/gif",
                    "webp", "image/webp",
                    "bmp", "image/bmp");

    private static final String FIELD =
            "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 9'%3E"
                    + "%3Crect width='16' height='9' fill='%23d8dde3'/%3E%3C/svg%3E";

    private ImportPictures() {}

    static String within(String html, List<ImportedPicture> pictures) {
        var shown = new HashMap<String, String>();
        int left = MOST_BYTES_TOGETHER;
        for (var picture : pictures) {
            var kind = KINDS.get(picture.fileName().replaceFirst(".*\\.", ""));
            int size = picture.content().length;
            if (kind != null && size <= MOST_BYTES && size <= left) {
                left -= size;
                shown.put(
                        picture.id().hex(),
                        "data:%s;base64,%s"
                                .formatted(
                                        kind,
                                        Base64.getEncoder().encodeToString(picture.content())));
            }
        }
        return PLACE.matcher(html)
                .replaceAll(place ->
                        Matcher.quoteReplacement(shown.getOrDefault(place.group(1), FIELD)));
    }
}
