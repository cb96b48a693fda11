package city.lianbo.review.ui;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/// How one text became another: first by paragraph, then by character within changed paragraphs.
/// Leaving out what is new gives the old text, leaving out what is gone gives the new one.
final class TextDifference {

    /// What became of some words.
    enum Fate {
        SAME,
        GONE,
        NEW
    }

    record Run(Fate fate, String text) {}

    /// One paragraph as it is shown.
    record Paragraph(List<Run> runs) {

        boolean changed() {
            return runs.stream().anyMatch(run -> run.fate() != Fate.SAME);
        }
    }

    private TextDifference() {}

    static List<Paragraph> between(List<String> before, List<String> after) {
        var shown = new ArrayList<Paragraph>();
        int next = 0;
        for (var delta : DiffUtils.diff(before, after).getDeltas()) {
            before.subList(next, delta.getSource().getPosition())
                    .forEach(same -> shown.add(whole(Fate.SAME, same)));
            change(delta, shown);
            next = delta.getSource().getPosition() + delta.getSource().size();
        }
        before.subList(next, before.size()).forEach(same -> shown.add(whole(Fate.SAME, same)));
        return shown;
    }

    /// The runs of one line.
    static List<Run> within(String before, String after) {
        var old = characters(before);
        var fresh = characters(after);
        var runs = new ArrayList<Run>();
        int next = 0;
        for (var delta : DiffUtils.diff(old, fresh).getDeltas()) {
            add(runs, Fate.SAME, old.subList(next, delta.getSource().getPosition()));
            add(runs, Fate.GONE, delta.getSource().getLines());
            add(runs, Fate.NEW, delta.getTarget().getLines());
            next = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(runs, Fate.SAME, old.subList(next, old.size()));
        return runs;
    }

    private static void change(AbstractDelta<String> delta, List<Paragraph> shown) {
        var gone = delta.getSource().getLines();
        var fresh = delta.getTarget().getLines();
        int pairs = Math.min(gone.size(), fresh.size());
        for (int index = 0; index < pairs; index++) {
            shown.add(new Paragraph(within(gone.get(index), fresh.get(index))));
        }
        gone.subList(pairs, gone.size()).forEach(text -> shown.add(whole(Fate.GONE, text)));
        fresh.subList(pairs, fresh.size()).forEach(text -> shown.add(whole(Fate.NEW, text)));
    }

    private static Paragraph whole(Fate fate, String text) {
        return new Paragraph(List.of(new Run(fate, text)));
    }

    private static void add(List<Run> runs, Fate fate, List<String> characters) {
        if (!characters.isEmpty()) {
            runs.add(new Run(fate, String.join("", characters)));
        }
    }

    private static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }
}
