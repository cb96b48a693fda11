package city.lianbo.document;

import city.lianbo.document.Block.BulletList;
import city.lianbo.document.Block.Divider;
import city.lianbo.document.Block.Heading;
import city.lianbo.document.Block.Item;
import city.lianbo.document.Block.OrderedList;
import city.lianbo.document.Block.Paragraph;
import city.lianbo.document.Block.Picture;
import city.lianbo.document.Block.Quote;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes blocks as Tiptap's JSON, canonically: fixed order of keys and marks, nothing that only
/// repeats a default, so that equal documents are equal bytes.
final class DocumentWriter {

    private static final JsonMapper JSON = JsonMapper.shared();

    private DocumentWriter() {}

    static String write(Document document) {
        var root = node("doc");
        var content = root.putArray("content");
        for (var passage : document.passages()) {
            var node = node(typeOf(passage.block()));
            node.putObject("attrs").put("id", passage.id().value());
            fill(node, passage.block());
            content.add(node);
        }
        return JSON.writeValueAsString(root);
    }

    private static ObjectNode nested(Block block) {
        var node = node(typeOf(block));
        fill(node, block);
        return node;
    }

    private static String typeOf(Block block) {
        return switch (block) {
            case Paragraph _ -> "paragraph";
            case Heading _ -> "heading";
            case BulletList _ -> "bulletList";
            case OrderedList _ -> "orderedList";
            case Quote _ -> "blockquote";
            case Divider _ -> "horizontalRule";
            case Picture _ -> "picture";
        };
    }

    private static void fill(ObjectNode node, Block block) {
        switch (block) {
            case Paragraph paragraph -> inlines(node, paragraph.content());
            case Heading heading -> {
                attributes(node).put("level", heading.level());
                inlines(node, heading.content());
            }
            case BulletList list -> items(node, list.items());
            case OrderedList list -> {
                attributes(node).put("start", list.start());
                items(node, list.items());
            }
            case Quote quote -> blocks(node, quote.blocks());
            case Divider _ -> {}
            case Picture picture ->
                    attributes(node)
                            .put("sha256", picture.picture().hex())
                            .put("alt", picture.alternative())
                            .put("caption", picture.caption())
                            .put("source", picture.source());
        }
    }

    private static void items(ObjectNode list, List<Item> items) {
        var content = list.putArray("content");
        for (var item : items) {
            var node = node("listItem");
            blocks(node, item.blocks());
            content.add(node);
        }
    }

    private static void blocks(ObjectNode parent, List<Block> blocks) {
        var content = parent.putArray("content");
        blocks.forEach(block -> content.add(nested(block)));
    }

    private static void inlines(ObjectNode parent, List<Inline> inlines) {
        if (inlines.isEmpty()) {
            return;
        }
        var content = parent.putArray("content");
        for (var inline : inlines) {
            switch (inline) {
                case Inline.Text text -> content.add(text(text));
                case Inline.LineBreak _ -> content.add(node("hardBreak"));
            }
        }
    }

    private static ObjectNode text(Inline.Text text) {
        var node = node("text");
        if (!text.marks().isEmpty()) {
            ArrayNode marks = node.putArray("marks");
            text.marks().forEach(mark -> marks.add(mark(mark)));
        }
        return node.put("text", text.text());
    }

    private static ObjectNode mark(Mark mark) {
        return switch (mark) {
            case Mark.Style style -> node(style.name().toLowerCase(Locale.ROOT));
            case Mark.Link link -> {
                var node = node("link");
                node.putObject("attrs").put("href", link.href());
                yield node;
            }
        };
    }

    private static ObjectNode attributes(ObjectNode node) {
        return node.withObjectProperty("attrs");
    }

    private static ObjectNode node(String type) {
        return JSON.createObjectNode().put("type", type);
    }
}
