package city.lianbo.article;

import java.time.Instant;

/// What became of a save.
public sealed interface SaveResult {

    /// The article now says what was typed.
    ///
    /// @param version to be handed in with the next save
    record Saved(long version, Instant at) implements SaveResult {}

    /// Somebody else saved since the text was read; the article was left as it is, and the text
    /// that came too late was kept aside for the person who typed it.
    ///
    /// @param by the name of who saved first
    record Overtaken(AsideId kept, String by, Instant at) implements SaveResult {}
}
