package city.lianbo.document;

import city.lianbo.document.Mark.Style;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads what stands in a line: text, new lines, variables, blanks, and their marks.
final class InlineReader {

    /// The kind of a blank that takes any text.
    static final String ANY_TEXT = "text";

    private InlineReader() {}

    static List<Inline> inlines(Node block) {
        var inlines = new ArrayList<Inline>();
        for (var node : block.parts()) {
            inline(node).ifPresent(inlines::add);
        }
        return inlines;
    }

    private static Optional<Inline> inline(Node node) {
        return switch (node.type()) {
            case "text" -> text(node);
            case "hardBreak" -> Optional.of(new Inline.LineBreak());
            case "variable" ->
                    Optional.of(
                            new Inline.Variable(
                                    node.chosen("name", VariableName::of), marks(node)));
            case "blank" ->
                    Optional.of(
                            new Inline.Blank(blankKind(node), node.label("label"), marks(node)));
            default -> throw node.unknown();
        };
    }

    private static Optional<Inline> text(Node node) {
        var clean = CleanText.of(node.json().path("text").asString(""));
        return clean.isEmpty()
                ? Optional.empty()
                : Optional.of(new Inline.Text(clean, marks(node)));
    }

    private static Optional<FactKind> blankKind(Node node) {
        return node.text("kind").equals(ANY_TEXT)
                ? Optional.empty()
                : Optional.of(node.chosen("kind", kind -> Names.find(FactKind.class, kind)));
    }

    private static Set<Mark> marks(Node node) {
        var marks = new HashSet<Mark>();
        for (var json : node.json().path("marks")) {
            var type = Node.typeOf(json);
            var mark = mark(new Node(json, node.where(), node.depth()), type);
            if (!(mark instanceof Style)
                    && marks.stream().anyMatch(other -> other.getClass() == mark.getClass())) {
                throw DocumentNotUnderstood.mark(node.where(), type);
            }
            marks.add(mark);
        }
        return marks;
    }

    private static Mark mark(Node node, String type) {
        return switch (type) {
            case "bold" -> Style.BOLD;
            case "italic" -> Style.ITALIC;
            case "underline" -> Style.UNDERLINE;
            case "strike" -> Style.STRIKE;
            case "accent" -> new Mark.Accent();
            case "fact" ->
                    new Mark.Fact(node.chosen("kind", kind -> Names.find(FactKind.class, kind)));
            case "link" -> node.link("href");
            default -> throw DocumentNotUnderstood.mark(node.where(), type);
        };
    }
}
