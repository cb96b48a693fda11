package city.lianbo.document;

import java.util.List;
import java.util.Optional;

/// A block that holds others, apart from what it holds.
///
/// @param frame the same block with nothing in it
/// @param parts what people take for one thing each: an item of a list, a block of the others
record Holding(Block frame, List<List<Block>> parts) {

    /// Nothing for blocks that hold none, and for tables: their cells stand in two orders at once.
    static Optional<Holding> of(Block block) {
        return switch (block) {
            case Block.BulletList list -> holding(block, items(list.items()));
            case Block.OrderedList list -> holding(block, items(list.items()));
            case Block.Quote quote -> holding(block, each(quote.blocks()));
            case Block.Callout callout -> holding(block, each(callout.blocks()));
            default -> Optional.empty();
        };
    }

    static Block in(Block frame, List<List<Block>> parts) {
        return switch (frame) {
            case Block.BulletList _ ->
                    new Block.BulletList(parts.stream().map(Block.Item::new).toList());
            case Block.OrderedList list ->
                    new Block.OrderedList(
                            list.start(), parts.stream().map(Block.Item::new).toList());
            case Block.Quote _ -> new Block.Quote(joined(parts));
            case Block.Callout callout -> new Block.Callout(callout.tone(), joined(parts));
            default -> throw new IllegalArgumentException("Holds nothing: " + frame);
        };
    }

    static List<List<Block>> each(List<Block> blocks) {
        return blocks.stream().map(List::of).toList();
    }

    static List<Block> joined(List<List<Block>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }

    private static Optional<Holding> holding(Block block, List<List<Block>> parts) {
        return Optional.of(new Holding(in(block, List.of()), parts));
    }

    private static List<List<Block>> items(List<Block.Item> items) {
        return items.stream().map(Block.Item::blocks).toList();
    }
}
