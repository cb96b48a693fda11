package city.lianbo.article;

import city.lianbo.document.Block;
import city.lianbo.document.Document;
import city.lianbo.document.FactKind;
import city.lianbo.document.Inline;
import city.lianbo.document.Mark;
import city.lianbo.document.Passage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Makes blanks of the locked facts in a text: what was certain this time is open the next.
final class Blanking {

    private final Function<FactKind, String> label;

    private Blanking(Function<FactKind, String> label) {
        this.label = label;
    }

    static Document facts(Document document, Function<FactKind, String> label) {
        var blanking = new Blanking(label);
        return new Document(
                document.passages().stream()
                        .map(passage -> new Passage(passage.id(), blanking.block(passage.block())))
                        .toList());
    }

    private Block block(Block block) {
        return switch (block) {
            case Block.Paragraph(var content, var align) ->
                    new Block.Paragraph(line(content), align);
            case Block.Heading(var level, var content, var align) ->
                    new Block.Heading(level, line(content), align);
            case Block.BulletList(var items) -> new Block.BulletList(items(items));
            case Block.OrderedList(var start, var items) ->
                    new Block.OrderedList(start, items(items));
            case Block.Quote(var blocks) -> new Block.Quote(blocks(blocks));
            case Block.Callout(var tone, var blocks) -> new Block.Callout(tone, blocks(blocks));
            case Block.Table(var rows) -> new Block.Table(rows.stream().map(this::row).toList());
            case Block.Divider _,
                    Block.Picture _,
                    Block.PictureRow _,
                    Block.ContactCard _,
                    Block.AccountCard _,
                    Block.WeChatVideo _,
                    Block.MiniProgramCard _,
                    Block.ArticleLink _,
                    Block.LinkSlot _ ->
                    block;
        };
    }

    private List<Block> blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private List<Block.Item> items(List<Block.Item> items) {
        return items.stream().map(item -> new Block.Item(blocks(item.blocks()))).toList();
    }

    private Block.Row row(Block.Row row) {
        return new Block.Row(
                row.cells().stream()
                        .map(cell ->
                                new Block.Cell(
                                        cell.header(),
                                        cell.colspan(),
                                        cell.rowspan(),
                                        blocks(cell.blocks())))
                        .toList());
    }

    /// A fact of several runs, one of them bold, is one blank.
    private List<Inline> line(List<Inline> content) {
        var line = new ArrayList<Inline>();
        var before = Optional.<FactKind>empty();
        for (var inline : content) {
            var fact = inline.fact();
            if (fact.isEmpty() || !(inline instanceof Inline.Text)) {
                line.add(inline);
            } else if (!fact.equals(before)) {
                var marks = new HashSet<>(inline.marks());
                marks.removeIf(Mark.Fact.class::isInstance);
                line.add(new Inline.Blank(fact, label.apply(fact.get()), marks));
            }
            before = fact;
        }
        return line;
    }
}
