package city.lianbo.document.imports;

import city.lianbo.document.imports.ImportNote.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Keeps account of everything that does not come through, and of where the reader is.
final class Notes {

    private static final int MOST_PLACES = 3;

    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private final Map<Kind, List<String>> places = new EnumMap<>(Kind.class);
    private String here = "";

    /// The words just read; what happens next happens after them.
    void passed(String words) {
        var place = Ooxml.shortened(words);
        if (!place.isEmpty()) {
            here = place;
        }
    }

    void add(Kind kind) {
        add(kind, here);
    }

    void add(Kind kind, String place) {
        counts.merge(kind, 1, Integer::sum);
        var known = places.computeIfAbsent(kind, _ -> new ArrayList<>());
        if (!place.isEmpty() && known.size() < MOST_PLACES && !known.contains(place)) {
            known.add(place);
        }
    }

    List<ImportNote> list() {
        return counts.entrySet().stream()
                .map(entry ->
                        new ImportNote(
                                entry.getKey(),
                                entry.getValue(),
                                places.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }
}
