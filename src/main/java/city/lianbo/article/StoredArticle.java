package city.lianbo.article;

import city.lianbo.platform.DepartmentId;
import java.time.Instant;
import java.util.Optional;

/// The row of an article as it is locked for a change.
record StoredArticle(
        ArticleId id,
        Optional<DepartmentId> department,
        long version,
        int lastRevision,
        long cutVersion,
        ArticleText text,
        String savedBy,
        Instant savedAt) {

    ArticleState state() {
        return ArticleState.of(lastRevision, cutVersion, version);
    }
}
