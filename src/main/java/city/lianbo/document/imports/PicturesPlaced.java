package city.lianbo.document.imports;

import city.lianbo.document.Block;
import city.lianbo.document.Document;
import city.lianbo.document.Inline;
import city.lianbo.document.Passage;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Puts other pictures into a document in the places of those that stand there.
final class PicturesPlaced {

    private final Function<Block.Picture, Optional<Block.Picture>> pictureOf;

    private PicturesPlaced(Function<Block.Picture, Optional<Block.Picture>> pictureOf) {
        this.pictureOf = pictureOf;
    }

    static Document in(
            Document document, Function<Block.Picture, Optional<Block.Picture>> pictureOf) {
        var placed = new PicturesPlaced(pictureOf);
        return new Document(
                document.passages().stream()
                        .flatMap(passage ->
                                placed
                                        .block(passage.block())
                                        .map(block -> new Passage(passage.id(), block))
                                        .stream())
                        .toList());
    }

    private Optional<Block> block(Block block) {
        return switch (block) {
            case Block.Picture picture -> pictureOf.apply(picture).map(Block.class::cast);
            case Block.BulletList list -> Optional.of(new Block.BulletList(items(list.items())));
            case Block.OrderedList list ->
                    Optional.of(new Block.OrderedList(list.start(), items(list.items())));
            case Block.Quote quote -> Optional.of(new Block.Quote(blocks(quote.blocks())));
            case Block.Table table ->
                    Optional.of(new Block.Table(table.rows().stream().map(this::row).toList()));
            case Block.Paragraph _,
                    Block.Heading _,
                    Block.Divider _,
                    Block.Callout _,
                    Block.PictureRow _,
                    Block.ContactCard _,
                    Block.AccountCard _,
                    Block.WeChatVideo _,
                    Block.MiniProgramCard _,
                    Block.ArticleLink _,
                    Block.LinkSlot _ ->
                    Optional.of(block);
        };
    }

    private List<Block> blocks(List<Block> blocks) {
        return blocks.stream().flatMap(block -> block(block).stream()).toList();
    }

    private List<Block.Item> items(List<Block.Item> items) {
        return items.stream().map(item -> new Block.Item(blocks(item.blocks()))).toList();
    }

    private Block.Row row(Block.Row row) {
        return new Block.Row(row.cells().stream().map(this::cell).toList());
    }

    /// A cell without anything in it has an empty line.
    private Block.Cell cell(Block.Cell cell) {
        var blocks = blocks(cell.blocks());
        return new Block.Cell(
                cell.header(),
                cell.colspan(),
                cell.rowspan(),
                blocks.isEmpty() ? List.of(new Block.Paragraph(List.<Inline>of())) : blocks);
    }
}
