package city.lianbo.adaptation;

import city.lianbo.article.RevisionId;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Fingerprint;
import java.time.Instant;
import java.util.Optional;

/// One line of the adaptation table: what the account says in its own way. Empty texts inherit.
///
/// @param opening whether there is an own opening
/// @param variables whether it gives values of its own to variables
/// @param blocks how many of the master's blocks it changed, hid, moved or added to
/// @param version to be given back when changing, so that nobody overwrites another unseen
public record AdaptationRow(
        AdaptationId id,
        AccountId account,
        RevisionId revision,
        String title,
        String digest,
        String author,
        Optional<Fingerprint> cover,
        boolean opening,
        boolean variables,
        int blocks,
        Comments comments,
        Standing standing,
        long version,
        Instant changedAt) {

    /// The account says nothing in its own way.
    public boolean inheritsAll() {
        return title.isEmpty()
                && digest.isEmpty()
                && author.isEmpty()
                && cover.isEmpty()
                && !opening
                && !variables
                && blocks == 0;
    }

    public AdaptationState state() {
        return standing.state();
    }
}
