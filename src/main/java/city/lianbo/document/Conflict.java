package city.lianbo.document;

import java.util.Optional;

/// A block that both sides changed, each in its own way.
///
/// @param before what both started from; empty where both inserted a passage under the same id
/// @param now what the new text says; empty where the block is gone from it
/// @param mine what the patches say; empty where they hide it
public record Conflict(
        BlockId block, Optional<Block> before, Optional<Block> now, Optional<Block> mine) {

    /// The patches that keep mine, whatever the new text says.
    ///
    /// @param kept of the [Conflicting rebase][Rebase.Conflicting]
    /// @param base what the patches were made for
    /// @param next what became of it
    public Patches keepMine(Patches kept, Document base, Document next) {
        if (mine.isEmpty()) {
            return kept.with(new Patch.Hide(block));
        }
        if (now.isPresent()) {
            return kept.with(new Patch.Replace(block, mine.get()));
        }
        var anchor = new Rebasing(kept, base, next).predecessor(block);
        return kept.with(new Patch.InsertAfter(anchor, new Passage(block, mine.get())));
    }
}
