package city.lianbo.document;

import city.lianbo.document.Block.Callout;
import city.lianbo.document.Block.Item;
import java.util.List;
import java.util.Set;

/// Reads blocks of text, and hands tables and cards to their own readers; counts blocks and depth.
final class BlockReader {

    static final int MOST_BLOCKS = 3_000;
    static final int DEEPEST = 10;

    private static final Set<String> IN_CALLOUT =
            Set.of("paragraph", "heading", "bulletList", "orderedList");

    private final TableReader tables = new TableReader(this);
    private int blocks;

    Block block(Node node) {
        count();
        if (node.depth() > DEEPEST) {
            throw DocumentNotUnderstood.tooDeep(node.where(), DEEPEST);
        }
        return switch (node.type()) {
            case "paragraph" -> new Block.Paragraph(InlineReader.inlines(node), align(node));
            case "heading" ->
                    new Block.Heading(level(node), InlineReader.inlines(node), align(node));
            case "bulletList" -> new Block.BulletList(items(node));
            case "orderedList" -> new Block.OrderedList(start(node), items(node));
            case "blockquote" -> new Block.Quote(node.children(this::block));
            case "callout" -> callout(node);
            case "horizontalRule" -> new Block.Divider();
            case "table" -> tables.table(node);
            default -> CardReader.card(node);
        };
    }

    /// Empty parts count too: a table of a million empty cells is no small text.
    void count() {
        if (++blocks > MOST_BLOCKS) {
            throw DocumentNotUnderstood.tooManyBlocks(MOST_BLOCKS);
        }
    }

    private List<Item> items(Node list) {
        return list.children(this::item);
    }

    private Item item(Node node) {
        if (!node.type().equals("listItem")) {
            throw node.unknown();
        }
        var blocks = node.parts(this::block);
        if (blocks.isEmpty()) {
            count();
        }
        return new Item(blocks);
    }

    private Block callout(Node node) {
        var tone = node.chosen("tone", name -> Names.find(Callout.Tone.class, name));
        for (var child : node.children()) {
            if (!IN_CALLOUT.contains(child.type())) {
                throw child.unknown();
            }
        }
        return new Callout(tone, node.children(this::block));
    }

    private static Align align(Node node) {
        return Names.find(Align.class, node.text("align")).orElse(Align.LEFT);
    }

    private static int level(Node node) {
        return node.number("level", 0, Block.Heading.HIGHEST, Block.Heading.LOWEST);
    }

    private static int start(Node node) {
        return node.number("start", 1, 0, Block.OrderedList.GREATEST_START);
    }
}
