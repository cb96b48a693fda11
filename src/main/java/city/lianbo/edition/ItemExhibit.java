package city.lianbo.edition;

import city.lianbo.platform.Fingerprint;
import java.util.Optional;

/// A sealed item beside the master it was made from, for people who compare. All of `item` is read
/// from the sealed bytes; the master's side is its revision, rendered the same way.
public record ItemExhibit(
        SealedItem item,
        String masterTitle,
        String masterAuthor,
        String masterDigest,
        Optional<Fingerprint> masterCover,
        String masterHtml) {}
