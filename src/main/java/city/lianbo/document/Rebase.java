package city.lianbo.document;

import java.util.List;

/// What becomes of patches when the text they were made for moves on: a three-way merge on the ids
/// of blocks, and inside a block on what both sides left alone: items of a list and paragraphs of a
/// quote or call-out are merged like blocks, running text letter by letter. Pure and deterministic.
///
/// What is placed after a block follows that block wherever the new text has it; where the block is
/// gone, it follows the nearest block before it that is still in its place. Somebody's own order
/// wins over a new order of the master, and a passage of one's own stands directly after what it
/// follows, before what the master inserted there. A block that is moved only, and is gone from the
/// master, is gone.
public sealed interface Rebase {

    /// Both sides are kept.
    ///
    /// @param patches for the new text
    record Rebased(Patches patches) implements Rebase {}

    /// Both sides changed the same blocks, each in its own way; somebody has to choose.
    ///
    /// @param kept what could be kept; without a choice the new text stands in the blocks at issue
    /// @param conflicts in the order of the patches
    record Conflicting(Patches kept, List<Conflict> conflicts) implements Rebase {

        public Conflicting {
            conflicts = List.copyOf(conflicts);
        }
    }

    /// @param patches made for `base`
    /// @param next what became of `base`
    static Rebase of(Patches patches, Document base, Document next) {
        return patches.isEmpty()
                ? new Rebased(patches)
                : new Rebasing(patches, base, next).result();
    }
}
