package city.lianbo.document;

import city.lianbo.document.Block.AccountCard;
import city.lianbo.document.Block.ArticleLink;
import city.lianbo.document.Block.BulletList;
import city.lianbo.document.Block.Callout;
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
import city.lianbo.document.Block.Table;
import city.lianbo.document.Block.WeChatVideo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/// A block with everything in it, in reading order.
final class Tree {

    private Tree() {}

    /// The blocks directly within a block.
    static List<? extends Block> children(Block block) {
        return switch (block) {
            case BulletList list -> items(list.items());
            case OrderedList list -> items(list.items());
            case Quote quote -> quote.blocks();
            case Callout callout -> callout.blocks();
            case Table table ->
                    table.rows().stream()
                            .flatMap(row -> row.cells().stream())
                            .flatMap(cell -> cell.blocks().stream())
                            .toList();
            case PictureRow row -> row.pictures();
            case Paragraph _,
                    Heading _,
                    Divider _,
                    Picture _,
                    ContactCard _,
                    AccountCard _,
                    WeChatVideo _,
                    MiniProgramCard _,
                    ArticleLink _,
                    LinkSlot _ ->
                    List.of();
        };
    }

    /// The block itself and everything within, outer before inner.
    static void visit(Block block, Consumer<Block> visitor) {
        visitor.accept(block);
        children(block).forEach(child -> visit(child, visitor));
    }

    /// Is there a block of this kind, the block itself included?
    static boolean holds(Block block, Class<? extends Block> kind) {
        return kind.isInstance(block)
                || children(block).stream().anyMatch(child -> holds(child, kind));
    }

    /// All lines of text within, in reading order.
    static List<Inline> inlines(Block block) {
        var inlines = new ArrayList<Inline>();
        visit(block, each -> Wording.of(each).ifPresent(text -> inlines.addAll(text.words())));
        return inlines;
    }

    private static List<Block> items(Collection<Item> items) {
        return items.stream().flatMap(item -> item.blocks().stream()).toList();
    }
}
