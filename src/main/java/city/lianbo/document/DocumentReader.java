package city.lianbo.document;

import city.lianbo.document.Block.Item;
import city.lianbo.document.Inline.Text;
import city.lianbo.document.Mark.Style;
import city.lianbo.platform.Fingerprint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads Tiptap's JSON into blocks. Unknown nodes and marks are refused with their place; unknown
/// attributes are left behind, because Tiptap adds some of its own to every link and list.
final class DocumentReader {

    static final int MOST_CHARACTERS = 2_000_000;
    static final int MOST_BLOCKS = 3_000;
    static final int DEEPEST = 10;

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(100)
                                                    .build())
                                    .build())
                    .build();

    private int blocks;

    static Document read(String json) {
        if (json.length() > MOST_CHARACTERS) {
            throw DocumentNotUnderstood.tooLarge(json.length(), MOST_CHARACTERS);
        }
        return json.isBlank() ? Document.EMPTY : new DocumentReader().document(tree(json));
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException _) {
            // The parser's own message would quote the text; the place is of no use to people.
            throw DocumentNotUnderstood.notJson();
        }
    }

    private Document document(JsonNode root) {
        if (!type(root).equals("doc")) {
            throw DocumentNotUnderstood.notJson();
        }
        var wanted = new ArrayList<String>();
        var found = children(root, Where.ROOT, 1, this::block);
        root.path("content").forEach(node -> wanted.add(attribute(node, "id")));
        var names = new BlockNames(wanted);
        var passages = new ArrayList<Passage>(found.size());
        for (int index = 0; index < found.size(); index++) {
            passages.add(new Passage(names.at(index), found.get(index)));
        }
        return new Document(passages);
    }

    private Block block(Nested nested) {
        var node = nested.node();
        var where = nested.where();
        if (++blocks > MOST_BLOCKS) {
            throw DocumentNotUnderstood.tooManyBlocks(MOST_BLOCKS);
        }
        if (nested.depth() > DEEPEST) {
            throw DocumentNotUnderstood.tooDeep(where, DEEPEST);
        }
        return switch (where.type()) {
            case "paragraph" -> new Block.Paragraph(inlines(node, where));
            case "heading" -> new Block.Heading(level(node, where), inlines(node, where));
            case "bulletList" -> new Block.BulletList(items(nested));
            case "orderedList" -> new Block.OrderedList(start(node, where), items(nested));
            case "blockquote" ->
                    new Block.Quote(children(node, where, nested.depth() + 1, this::block));
            case "horizontalRule" -> new Block.Divider();
            case "picture" -> picture(node, where);
            default -> throw DocumentNotUnderstood.node(where);
        };
    }

    private List<Item> items(Nested list) {
        return children(list.node(), list.where(), list.depth() + 1, this::item);
    }

    private Item item(Nested nested) {
        if (!nested.where().type().equals("listItem")) {
            throw DocumentNotUnderstood.node(nested.where());
        }
        return new Item(children(nested.node(), nested.where(), nested.depth(), this::block));
    }

    private static <T> List<T> children(
            JsonNode node, Where where, int depth, Function<Nested, T> read) {
        var children = new ArrayList<T>();
        for (var child : node.path("content")) {
            var place = where.child(type(child), children.size());
            children.add(read.apply(new Nested(child, place, depth)));
        }
        return children;
    }

    private static List<Inline> inlines(JsonNode node, Where where) {
        var inlines = new ArrayList<Inline>();
        int index = 0;
        for (var child : node.path("content")) {
            var place = where.child(type(child), index++);
            switch (place.type()) {
                case "text" -> text(child, place, inlines);
                case "hardBreak" -> inlines.add(new Inline.LineBreak());
                default -> throw DocumentNotUnderstood.node(place);
            }
        }
        return inlines;
    }

    private static void text(JsonNode node, Where where, List<Inline> into) {
        var clean = CleanText.of(node.path("text").asString(""));
        if (!clean.isEmpty()) {
            into.add(new Text(clean, marks(node, where)));
        }
    }

    private static Set<Mark> marks(JsonNode node, Where where) {
        var marks = new HashSet<Mark>();
        for (var child : node.path("marks")) {
            var mark = mark(child, where);
            if (mark instanceof Mark.Link && marks.stream().anyMatch(Mark.Link.class::isInstance)) {
                throw DocumentNotUnderstood.mark(where, "link");
            }
            marks.add(mark);
        }
        return marks;
    }

    private static Mark mark(JsonNode node, Where where) {
        return switch (type(node)) {
            case "bold" -> Style.BOLD;
            case "italic" -> Style.ITALIC;
            case "underline" -> Style.UNDERLINE;
            case "strike" -> Style.STRIKE;
            case "link" -> link(attribute(node, "href").strip(), where);
            default -> throw DocumentNotUnderstood.mark(where, type(node));
        };
    }

    private static Mark link(String href, Where where) {
        if (!Mark.Link.isValid(href)) {
            throw DocumentNotUnderstood.attribute(where, "href");
        }
        return new Mark.Link(href);
    }

    private static int level(JsonNode node, Where where) {
        return number(node, "level", 0, where, Block.Heading.HIGHEST, Block.Heading.LOWEST);
    }

    private static int start(JsonNode node, Where where) {
        return number(node, "start", 1, where, 0, Block.OrderedList.GREATEST_START);
    }

    private static int number(
            JsonNode node, String name, int missing, Where where, int least, int most) {
        var attribute = node.path("attrs").path(name);
        int number =
                attribute.isMissingNode() || attribute.isNull() ? missing : attribute.asInt(-1);
        if (number < least || number > most) {
            throw DocumentNotUnderstood.attribute(where, name);
        }
        return number;
    }

    private static Block picture(JsonNode node, Where where) {
        var sha256 = attribute(node, "sha256");
        if (!SHA256.matcher(sha256).matches()) {
            throw DocumentNotUnderstood.attribute(where, "sha256");
        }
        return new Block.Picture(
                new Fingerprint(sha256),
                label(node, "alt", where),
                label(node, "caption", where),
                label(node, "source", where));
    }

    private static String label(JsonNode node, String name, Where where) {
        var label = CleanText.of(attribute(node, name)).strip();
        if (label.codePointCount(0, label.length()) > Block.Picture.LONGEST_TEXT) {
            throw DocumentNotUnderstood.attribute(where, name);
        }
        return label;
    }

    private static String attribute(JsonNode node, String name) {
        return node.path("attrs").path(name).asString("");
    }

    private static String type(JsonNode node) {
        return node.path("type").asString("");
    }

    private record Nested(JsonNode node, Where where, int depth) {}
}
