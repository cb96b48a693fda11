package city.lianbo.document;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// Writes a line of text as Tiptap's JSON.
final class InlineWriter {

    private InlineWriter() {}

    static void write(ObjectNode parent, List<Inline> inlines) {
        if (inlines.isEmpty()) {
            return;
        }
        var content = parent.putArray("content");
        inlines.forEach(inline -> content.add(inline(inline)));
    }

    private static ObjectNode inline(Inline inline) {
        return switch (inline) {
            case Inline.Text text -> {
                var node = DocumentWriter.node("text");
                marks(node, text.marks());
                yield node.put("text", text.text());
            }
            case Inline.LineBreak _ -> DocumentWriter.node("hardBreak");
            case Inline.Variable variable -> {
                var node = DocumentWriter.node("variable");
                DocumentWriter.attributes(node).put("name", variable.name().key());
                marks(node, variable.marks());
                yield node;
            }
            case Inline.Blank blank -> {
                var node = DocumentWriter.node("blank");
                DocumentWriter.attributes(node)
                        .put("kind", blank.kind().map(Names::of).orElse(InlineReader.ANY_TEXT))
                        .put("label", blank.label());
                marks(node, blank.marks());
                yield node;
            }
        };
    }

    private static void marks(ObjectNode node, Set<Mark> marks) {
        if (!marks.isEmpty()) {
            var content = node.putArray("marks");
            marks.forEach(mark -> content.add(mark(mark)));
        }
    }

    private static ObjectNode mark(Mark mark) {
        return switch (mark) {
            case Mark.Style style -> DocumentWriter.node(Names.of(style));
            case Mark.Accent _ -> DocumentWriter.node("accent");
            case Mark.Fact fact -> {
                var node = DocumentWriter.node("fact");
                node.putObject("attrs").put("kind", Names.of(fact.kind()));
                yield node;
            }
            case Mark.Link link -> {
                var node = DocumentWriter.node("link");
                node.putObject("attrs").put("href", link.href());
                yield node;
            }
        };
    }
}
