package city.lianbo.adaptation;

import city.lianbo.article.RevisionId;
import city.lianbo.document.Block;
import city.lianbo.document.BlockId;
import city.lianbo.document.Conflict;
import java.util.Optional;

/// A block about which a person has still to decide.
///
/// @param base the revision on which the account had changed the block
public record OpenConflict(RevisionId base, Conflict conflict) {

    public BlockId block() {
        return conflict.block();
    }

    /// The same after the master moved on once more.
    OpenConflict withNow(Optional<Block> now) {
        return new OpenConflict(
                base, new Conflict(block(), conflict.before(), now, conflict.mine()));
    }
}
