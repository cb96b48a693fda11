package city.lianbo.document;

import city.lianbo.document.Difference.Run;
import city.lianbo.document.Difference.Run.Kind;
import java.util.ArrayList;
import java.util.List;

/// Compares the words of two blocks.
final class Runs {

    /// A single character between two changes is read together with them.
    private static final int SMALLEST_ISLAND = 2;

    private Runs() {}

    static List<Run> between(Passage before, Passage after) {
        return between(text(before), text(after));
    }

    static List<Run> between(String before, String after) {
        var from = Tokens.pieces(before);
        var to = Tokens.pieces(after);
        var changes = Changes.withoutIslands(Changes.between(from, to), SMALLEST_ISLAND);
        var runs = new ArrayList<Run>();
        int at = 0;
        for (var change : changes) {
            add(runs, Kind.SAME, from.subList(at, change.from()));
            add(runs, Kind.REMOVED, from.subList(change.from(), change.to()));
            add(runs, Kind.ADDED, to.subList(change.newFrom(), change.newTo()));
            at = change.to();
        }
        add(runs, Kind.SAME, from.subList(at, from.size()));
        return runs;
    }

    private static void add(List<Run> runs, Kind kind, List<String> pieces) {
        if (!pieces.isEmpty()) {
            runs.add(new Run(kind, String.join("", pieces)));
        }
    }

    private static String text(Passage passage) {
        return PlainText.of(passage.block(), Variables.NONE);
    }
}
