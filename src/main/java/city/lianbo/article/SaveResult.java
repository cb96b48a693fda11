package city.lianbo.article;

import city.lianbo.document.BlockId;
import java.time.Instant;
import java.util.Set;

/// What became of a save.
public sealed interface SaveResult {

    /// The article now says what was typed.
    ///
    /// @param version to be handed in with the next save
    record Saved(long version, Instant at) implements SaveResult {}

    /// Somebody else had saved since the text was read, in other places: the article now says what
    /// both typed.
    ///
    /// @param version to be handed in with the next save
    /// @param by the name of who saved first
    /// @param text what the article says now
    /// @param blocks those that are not as they were typed, because of the other one
    record Merged(long version, Instant at, String by, ArticleText text, Set<BlockId> blocks)
            implements SaveResult {

        public Merged {
            blocks = Set.copyOf(blocks);
        }
    }

    /// Somebody else has changed the same place since the text was read; the article was left as it
    /// is, and the text that came too late was kept aside for the person who typed it.
    ///
    /// @param by the name of who saved first
    /// @param text what was kept: in the places at issue as it was typed, in all others with what
    ///     the article says
    /// @param blocks the blocks both changed; empty where it was a field, or nobody knows
    record Overtaken(AsideId kept, String by, Instant at, ArticleText text, Set<BlockId> blocks)
            implements SaveResult {

        public Overtaken {
            blocks = Set.copyOf(blocks);
        }
    }
}
