package city.lianbo.document;

import java.util.Optional;

/// One thing a text does differently from the text it is based on. Patches speak of top-level
/// blocks by their ids, so that they mean the same when everything else has changed.
public sealed interface Patch {

    /// The block that is replaced, hidden, moved or inserted.
    BlockId subject();

    /// Other words in the same place.
    record Replace(BlockId block, Block with) implements Patch {

        @Override
        public BlockId subject() {
            return block;
        }
    }

    /// The block is left out. What stands after it keeps its place.
    record Hide(BlockId block) implements Patch {

        @Override
        public BlockId subject() {
            return block;
        }
    }

    /// A passage of one's own.
    ///
    /// @param anchor the block it follows, wherever that goes; empty for the top of the text
    record InsertAfter(Optional<BlockId> anchor, Passage passage) implements Patch {

        @Override
        public BlockId subject() {
            return passage.id();
        }
    }

    /// The same block in another place.
    ///
    /// @param after the block it follows, wherever that goes; empty for the top of the text
    record Move(BlockId block, Optional<BlockId> after) implements Patch {

        @Override
        public BlockId subject() {
            return block;
        }
    }
}
