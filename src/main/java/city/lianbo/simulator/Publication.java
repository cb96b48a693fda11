package city.lianbo.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/// An accepted publication without a push.
///
/// @param status `publish_status`: 0 done, 1 under way, 2 to 4 failed, 5 deleted, 6 banned
/// @param verdict the status with which it will end
/// @param articleId empty until it is done
/// @param deleted positions of deleted articles, counted from 1
public record Publication(
        long publishId,
        long msgDataId,
        String appId,
        String media,
        List<Article> articles,
        int verdict,
        int status,
        String articleId,
        Instant acceptedAt,
        Instant dueAt,
        Set<Integer> deleted) {

    public static final int DONE = 0;
    public static final int UNDER_WAY = 1;
    static final int DELETED = 5;

    Publication ended(int end, String article) {
        return new Publication(
                publishId,
                msgDataId,
                appId,
                media,
                articles,
                verdict,
                end,
                article,
                acceptedAt,
                dueAt,
                deleted);
    }

    Publication withDeleted(Set<Integer> gone) {
        return new Publication(
                publishId,
                msgDataId,
                appId,
                media,
                articles,
                verdict,
                gone.size() >= articles.size() ? DELETED : status,
                articleId,
                acceptedAt,
                dueAt,
                Set.copyOf(gone));
    }

    /// @param position counts from 1
    public String url(int position) {
        return ArticleLinks.of(appId, msgDataId, position);
    }

    /// Positions that failed: all of them, where original check or review said no.
    public boolean namesFailedArticles() {
        return status == 2 || status == 4;
    }
}
