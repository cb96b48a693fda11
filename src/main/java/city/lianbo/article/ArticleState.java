package city.lianbo.article;

/// Where an article stands between typing and freezing.
public enum ArticleState {
    /// Never cut.
    DRAFT,
    /// The newest revision is what the article says.
    CUT,
    /// Changed since the newest revision.
    CHANGED;

    static ArticleState of(int lastRevision, long cutVersion, long version) {
        if (lastRevision == 0) {
            return DRAFT;
        }
        return cutVersion == version ? CUT : CHANGED;
    }
}
