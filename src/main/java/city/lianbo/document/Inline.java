package city.lianbo.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What stands inside a line of text.
public sealed interface Inline {

    /// Neighbours with the same marks become one run, so that equal texts are equal documents.
    static List<Inline> joined(Collection<? extends Inline> content) {
        var joined = new ArrayList<Inline>(content.size());
        for (var inline : content) {
            if (inline instanceof Text next
                    && !joined.isEmpty()
                    && joined.getLast() instanceof Text last
                    && last.marks().equals(next.marks())) {
                joined.set(joined.size() - 1, new Text(last.text() + next.text(), next.marks()));
            } else {
                joined.add(inline);
            }
        }
        return List.copyOf(joined);
    }

    /// A run of characters under the same marks. Never empty and free of characters that break
    /// JSON, HTML or WeChat's editor (see [CleanText]); at most one link.
    record Text(String text, Set<Mark> marks) implements Inline {

        public Text {
            if (text.isEmpty() || !CleanText.isClean(text)) {
                throw new IllegalArgumentException("Text is empty or holds control characters");
            }
            if (marks.stream().filter(Mark.Link.class::isInstance).count() > 1) {
                throw new IllegalArgumentException("One text cannot lead to two places");
            }
            var ordered = new TreeSet<>(Mark.ORDER);
            ordered.addAll(marks);
            marks = Collections.unmodifiableSet(new LinkedHashSet<>(ordered));
        }

        public static Text plain(String text) {
            return new Text(text, Set.of());
        }

        public boolean is(Mark mark) {
            return marks.contains(mark);
        }

        public Optional<Mark.Link> link() {
            return marks.stream()
                    .filter(Mark.Link.class::isInstance)
                    .map(Mark.Link.class::cast)
                    .findFirst();
        }
    }

    /// A new line within the same paragraph.
    record LineBreak() implements Inline {}
}
