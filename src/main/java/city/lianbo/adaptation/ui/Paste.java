package city.lianbo.adaptation.ui;

import city.lianbo.adaptation.AdaptationId;
import city.lianbo.adaptation.BulkAdaptations.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What came from a spreadsheet, and which accounts it falls to.
///
/// @param field the column of the first cell of each row
/// @param cells by account in the table's order
/// @param left rows for which there was no account below
record Paste(Field field, Map<AdaptationId, List<String>> cells, int left) {

    Map<AdaptationId, Words> words() {
        var words = new LinkedHashMap<AdaptationId, Words>();
        cells.forEach((id, row) -> words.put(id, words(row)));
        return words;
    }

    private Words words(List<String> row) {
        var first = Optional.of(row.getFirst());
        return switch (field) {
            case TITLE ->
                    new Words(first, row.size() > 1 ? Optional.of(row.get(1)) : Optional.empty());
            case DIGEST -> new Words(Optional.empty(), first);
        };
    }
}
