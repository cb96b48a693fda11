package city.lianbo.article;

import city.lianbo.platform.DepartmentId;
import java.time.Instant;
import java.util.Optional;

/// An article as it stands.
///
/// @param version grows by one with every change; to be handed back when saving
/// @param department whose article it is; empty for the whole city
/// @param lastRevision the number of the newest revision, 0 when there is none
/// @param savedBy the name of who changed it last
/// @param writable whether the person who asks may change it
public record ArticleRow(
        ArticleId id,
        long version,
        ArticleText text,
        Optional<DepartmentId> department,
        ArticleState state,
        int lastRevision,
        String savedBy,
        Instant savedAt,
        boolean writable) {}
