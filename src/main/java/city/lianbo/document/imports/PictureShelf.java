package city.lianbo.document.imports;

import city.lianbo.document.imports.ImportNote.Kind;
import city.lianbo.platform.Fingerprint;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Keeps the pictures of a file, each once, and hands out addresses that lead only here.
final class PictureShelf {

    static final String ADDRESS = "lianbo-import:";

    private static final String UNREADABLE = "unreadable";
    private static final int MOST = 200;
    private static final int SIGNATURE = 16;

    private final Map<Fingerprint, ImportedPicture> pictures = new LinkedHashMap<>();
    private final List<Fingerprint> shown = new ArrayList<>();

    /// The address under which a picture can be found again.
    String put(byte[] content) {
        var type = kind(content);
        if (type.isEmpty()) {
            return ADDRESS + UNREADABLE;
        }
        var id = Fingerprint.of(content);
        pictures.computeIfAbsent(
                id,
                _ -> new ImportedPicture(id, (pictures.size() + 1) + "." + type.get(), content));
        return ADDRESS + id.hex();
    }

    /// The picture behind an address, or a note why there is none.
    Optional<Fingerprint> take(String address, Notes notes) {
        if (address.startsWith("data:")) {
            return take(dataAddress(address), notes);
        }
        if (!address.startsWith(ADDRESS)) {
            notes.add(Kind.PICTURES_ELSEWHERE);
            return Optional.empty();
        }
        var name = address.substring(ADDRESS.length());
        var found = pictures.keySet().stream().filter(id -> id.hex().equals(name)).findFirst();
        if (found.isEmpty()) {
            notes.add(Kind.PICTURES_UNREADABLE);
            return Optional.empty();
        }
        if (!shown.contains(found.get())) {
            if (shown.size() >= MOST) {
                notes.add(Kind.PICTURES_TOO_MANY);
                return Optional.empty();
            }
            shown.add(found.get());
        }
        return found;
    }

    /// Those that were taken, in their order.
    List<ImportedPicture> taken() {
        return shown.stream()
                .flatMap(id -> Optional.ofNullable(pictures.get(id)).stream())
                .toList();
    }

    private String dataAddress(String address) {
        int comma = address.indexOf(',');
        if (comma < 0 || !address.substring(0, comma).contains(";base64")) {
            return ADDRESS + UNREADABLE;
        }
        try {
            return put(Base64.getMimeDecoder().decode(address.substring(comma + 1)));
        } catch (IllegalArgumentException _) {
            // What calls itself base64 and is not, holds no picture.
            return ADDRESS + UNREADABLE;
        }
    }

    private static Optional<String> kind(byte[] content) {
        var head = new StringBuilder();
        for (int index = 0; index < Math.min(SIGNATURE, content.length); index++) {
            head.append((char) (content[index] & 0xFF));
        }
        var beginning = head.toString();
        if (beginning.startsWith("\u0089PNG")) {
            return Optional.of("png");
        }
        if (beginning.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of("jpg");
        }
        if (beginning.startsWith("RIFF") && beginning.startsWith("WEBP", 8)) {
            return Optional.of("webp");
        }
        if (Set.of("II*\0", "MM\0*").stream().anyMatch(beginning::startsWith)) {
            return Optional.of("tif");
        }
        if (beginning.startsWith("GIF8")) {
            return Optional.of("gif");
        }
        return beginning.startsWith("BM") ? Optional.of("bmp") : Optional.empty();
    }
}
