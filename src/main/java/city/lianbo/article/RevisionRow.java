package city.lianbo.article;

import city.lianbo.document.Document;
import city.lianbo.platform.Fingerprint;
import city.lianbo.platform.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// A frozen state of an article; never changes again.
///
/// @param number counted from 1 within the article
/// @param contributors everyone who changed the article from its birth to this cut; none of them
///     may approve it
public record RevisionRow(
        RevisionId id,
        ArticleId article,
        int number,
        String title,
        String digest,
        String author,
        Optional<Fingerprint> cover,
        Document document,
        PersonId cutBy,
        Instant cutAt,
        Set<PersonId> contributors) {

    public RevisionRow {
        contributors = Set.copyOf(contributors);
    }

    public ArticleText text() {
        return new ArticleText(title, digest, author, cover, document);
    }
}
