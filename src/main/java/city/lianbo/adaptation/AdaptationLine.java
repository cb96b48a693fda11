package city.lianbo.adaptation;

import city.lianbo.article.RevisionId;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Fingerprint;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A row as the database gives it, without the opening's text.
record AdaptationLine(
        UUID id,
        UUID account,
        UUID revision,
        String title,
        String digest,
        String author,
        String cover,
        boolean opening,
        Long version,
        Instant changedAt) {

    AdaptationRow row() {
        return new AdaptationRow(
                new AdaptationId(id),
                new AccountId(account),
                new RevisionId(revision),
                title,
                digest,
                author,
                cover.isEmpty() ? Optional.empty() : Optional.of(new Fingerprint(cover)),
                opening,
                version,
                changedAt);
    }
}
