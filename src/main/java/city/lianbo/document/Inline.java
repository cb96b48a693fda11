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

    /// The marks it stands under, in their order.
    Set<Mark> marks();

    default boolean is(Mark mark) {
        return marks().contains(mark);
    }

    default Optional<Mark.Link> link() {
        return marks().stream()
                .filter(Mark.Link.class::isInstance)
                .map(Mark.Link.class::cast)
                .findFirst();
    }

    /// The locked fact it belongs to.
    default Optional<FactKind> fact() {
        return marks().stream()
                .filter(Mark.Fact.class::isInstance)
                .map(mark -> ((Mark.Fact) mark).kind())
                .findFirst();
    }

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
    /// JSON, HTML or WeChat's editor (see [CleanText]); at most one link and one locked fact.
    record Text(String text, Set<Mark> marks) implements Inline {

        public Text {
            if (text.isEmpty() || !CleanText.isClean(text)) {
                throw new IllegalArgumentException("Text is empty or holds control characters");
            }
            marks = ordered(marks);
        }

        public static Text plain(String text) {
            return new Text(text, Set.of());
        }
    }

    /// A new line within the same paragraph.
    record LineBreak() implements Inline {

        @Override
        public Set<Mark> marks() {
            return Set.of();
        }
    }

    /// A place the sending account fills, see [Variables].
    record Variable(VariableName name, Set<Mark> marks) implements Inline {

        public Variable {
            marks = ordered(marks);
        }

        public Variable(VariableName name) {
            this(name, Set.of());
        }
    }

    /// A place of a template somebody has to fill before a revision can be cut.
    ///
    /// @param kind which locked fact belongs there; empty for any text
    /// @param label says what belongs there
    record Blank(Optional<FactKind> kind, String label, Set<Mark> marks) implements Inline {

        public Blank {
            Labels.check(label);
            marks = ordered(marks);
        }

        public Blank(FactKind kind, String label) {
            this(Optional.of(kind), label, Set.of());
        }

        /// What stands in the text until then.
        public String placeholder() {
            return "〔" + label + "〕";
        }
    }

    private static Set<Mark> ordered(Set<Mark> marks) {
        if (marks.isEmpty()) {
            return Set.of();
        }
        refuseTwo(marks, Mark.Link.class);
        refuseTwo(marks, Mark.Fact.class);
        var ordered = new TreeSet<>(Mark.ORDER);
        ordered.addAll(marks);
        return Collections.unmodifiableSet(new LinkedHashSet<>(ordered));
    }

    private static void refuseTwo(Set<Mark> marks, Class<? extends Mark> kind) {
        if (marks.stream().filter(kind::isInstance).count() > 1) {
            throw new IllegalArgumentException("Two marks of one kind, " + kind.getSimpleName());
        }
    }
}
