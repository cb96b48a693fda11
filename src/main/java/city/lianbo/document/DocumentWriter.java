package city.lianbo.document;

import city.lianbo.document.Block.AccountCard;
import city.lianbo.document.Block.ArticleLink;
import city.lianbo.document.Block.BulletList;
import city.lianbo.document.Block.Callout;
import city.lianbo.document.Block.Cell;
import city.lianbo.document.Block.ContactCard;
import city.lianbo.document.Block.Divider;
import city.lianbo.document.Block.Heading;
import city.lianbo.document.Block.Item;
import city.lianbo.document.Block.LinkSlot;
import city.lianbo.document.Block.MiniProgramCard;
import city.lianbo.document.Block.OrderedList;
import city.lianbo.document.Block.Paragraph;
import city.lianbo.document.Block.Picture;
import city.lianbo.document.Block.PictureRow;
import city.lianbo.document.Block.Quote;
import city.lianbo.document.Block.Row;
import city.lianbo.document.Block.Table;
import city.lianbo.document.Block.WeChatVideo;
import city.lianbo.platform.Fingerprint;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes blocks as Tiptap's JSON, canonically: fixed order of keys and marks, nothing that only
/// repeats a default, so that equal documents are equal bytes.
final class DocumentWriter {

    private static final JsonMapper JSON = JsonMapper.shared();

    private DocumentWriter() {}

    static String write(Document document) {
        var root = node("doc");
        var content = root.putArray("content");
        document.passages().forEach(passage -> content.add(passage(passage)));
        return JSON.writeValueAsString(root);
    }

    /// A top-level block with its id.
    static ObjectNode passage(Passage passage) {
        var node = node(typeOf(passage.block()));
        node.putObject("attrs").put("id", passage.id().value());
        fill(node, passage.block());
        return node;
    }

    /// A block without an id.
    static ObjectNode block(Block block) {
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
            case Callout _ -> "callout";
            case Divider _ -> "horizontalRule";
            case Table _ -> "table";
            case Picture _ -> "picture";
            case PictureRow _ -> "pictureRow";
            case ContactCard _ -> "contactCard";
            case AccountCard _ -> "accountCard";
            case WeChatVideo _ -> "wechatVideo";
            case MiniProgramCard _ -> "miniProgramCard";
            case ArticleLink _ -> "articleLink";
            case LinkSlot _ -> "linkSlot";
        };
    }

    private static void fill(ObjectNode node, Block block) {
        switch (block) {
            case Paragraph paragraph -> {
                align(node, paragraph.align());
                InlineWriter.write(node, paragraph.content());
            }
            case Heading heading -> {
                attributes(node).put("level", heading.level());
                align(node, heading.align());
                InlineWriter.write(node, heading.content());
            }
            case BulletList list -> items(node, list.items());
            case OrderedList list -> {
                attributes(node).put("start", list.start());
                items(node, list.items());
            }
            case Quote quote -> blocks(node, quote.blocks());
            case Callout callout -> {
                attributes(node).put("tone", Names.of(callout.tone()));
                blocks(node, callout.blocks());
            }
            case Divider _ -> {}
            case Table table -> rows(node, table.rows());
            case Picture picture ->
                    attributes(node)
                            .put("sha256", picture.picture().hex())
                            .put("alt", picture.alternative())
                            .put("caption", picture.caption())
                            .put("source", picture.source());
            case PictureRow row -> blocks(node, row.pictures());
            case ContactCard card ->
                    attributes(node)
                            .put("name", card.name())
                            .put("phone", card.phone())
                            .put("address", card.address())
                            .put("hours", card.hours());
            case AccountCard card ->
                    attributes(node)
                            .put("name", card.name())
                            .put("description", card.description())
                            .put("qr", card.qr().map(Fingerprint::hex).orElse(""));
            case WeChatVideo video -> {
                attributes(node).put("kind", Names.of(video.kind()));
                verbatim(node, video.attributes());
            }
            case MiniProgramCard card -> verbatim(node, card.attributes());
            case ArticleLink link ->
                    attributes(node).put("href", link.link().href()).put("title", link.title());
            case LinkSlot slot ->
                    attributes(node)
                            .put("name", slot.name())
                            .put("kind", Names.of(slot.kind()))
                            .put("label", slot.label())
                            .put("otherwise", slot.otherwise());
        }
    }

    private static void align(ObjectNode node, Align align) {
        if (align != Align.LEFT) {
            attributes(node).put("align", Names.of(align));
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

    private static void rows(ObjectNode table, List<Row> rows) {
        var content = table.putArray("content");
        for (var row : rows) {
            var node = node("tableRow");
            var cells = node.putArray("content");
            row.cells().forEach(cell -> cells.add(cell(cell)));
            content.add(node);
        }
    }

    private static ObjectNode cell(Cell cell) {
        var node = node(cell.header() ? "tableHeader" : "tableCell");
        if (cell.colspan() > 1) {
            attributes(node).put("colspan", cell.colspan());
        }
        if (cell.rowspan() > 1) {
            attributes(node).put("rowspan", cell.rowspan());
        }
        blocks(node, cell.blocks());
        return node;
    }

    private static void blocks(ObjectNode parent, List<? extends Block> blocks) {
        var content = parent.putArray("content");
        blocks.forEach(block -> content.add(block(block)));
    }

    private static void verbatim(ObjectNode node, Map<String, String> attributes) {
        var written = attributes(node).putObject("attributes");
        attributes.forEach(written::put);
    }

    static ObjectNode attributes(ObjectNode node) {
        return node.withObjectProperty("attrs");
    }

    static ObjectNode node(String type) {
        return JSON.createObjectNode().put("type", type);
    }
}
