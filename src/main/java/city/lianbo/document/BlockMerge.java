package city.lianbo.document;

import java.util.Objects;
import java.util.Optional;

/// Merges what two sides made of one block, where they changed different places of it.
final class BlockMerge {

    private BlockMerge() {}

    static Optional<Block> merge(Block before, Block now, Block mine) {
        var simple = either(before, now, mine);
        return simple.or(() -> text(before, now, mine)).or(() -> parts(before, now, mine));
    }

    /// The side that differs from what both started from; nothing where both do, each in its way.
    static <T> Optional<T> either(T before, T now, T mine) {
        if (Objects.equals(now, mine) || Objects.equals(before, mine)) {
            return Optional.of(now);
        }
        return Objects.equals(before, now) ? Optional.of(mine) : Optional.empty();
    }

    private static Optional<Block> text(Block before, Block now, Block mine) {
        var was = Wording.of(before);
        var is = Wording.of(now);
        var own = Wording.of(mine);
        if (was.isEmpty() || is.isEmpty() || own.isEmpty()) {
            return Optional.empty();
        }
        var frame = either(was.get().frame(), is.get().frame(), own.get().frame());
        var words = TextMerge.merge(was.get().words(), is.get().words(), own.get().words());
        return frame.flatMap(block -> words.map(inlines -> Wording.in(block, inlines)));
    }

    private static Optional<Block> parts(Block before, Block now, Block mine) {
        var was = Holding.of(before);
        var is = Holding.of(now);
        var own = Holding.of(mine);
        if (was.isEmpty() || is.isEmpty() || own.isEmpty()) {
            return Optional.empty();
        }
        var frame = either(was.get().frame(), is.get().frame(), own.get().frame());
        var parts = PartsMerge.merge(was.get().parts(), is.get().parts(), own.get().parts());
        return frame.flatMap(block -> parts.map(merged -> Holding.in(block, merged)));
    }
}
