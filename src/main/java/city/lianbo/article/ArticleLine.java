package city.lianbo.article;

import city.lianbo.platform.DepartmentId;
import java.time.Instant;
import java.util.Optional;

/// An article in a list, without its text.
///
/// @param department whose article it is; empty for the whole city
/// @param lastRevision the number of the newest revision, 0 when there is none
/// @param savedBy the name of who changed it last
public record ArticleLine(
        ArticleId id,
        String title,
        String digest,
        Optional<DepartmentId> department,
        ArticleState state,
        int lastRevision,
        String savedBy,
        Instant savedAt) {}
