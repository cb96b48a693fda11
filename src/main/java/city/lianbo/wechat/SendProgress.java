package city.lianbo.wechat;

import java.util.List;

/// How far a mass send has come, asked or told by an event.
public sealed interface SendProgress {

    /// Accepted, not finished; on a protected account it may wait for the administrator's phone.
    record Sending() implements SendProgress {}

    /// Finished. Counts and links are known only from the event; a query tells neither.
    record Sent(Counts counts, List<ArticleLink> links) implements SendProgress {}

    /// Finished with a no: `send fail`, or `err(…)` with its number.
    ///
    /// @param status WeChat's own word, kept as it came
    record Failed(String status) implements SendProgress {}

    /// Sent, and deleted afterwards.
    record Deleted() implements SendProgress {}

    /// Followers in range, after filters, reached, failed; all −1 where WeChat did not tell.
    record Counts(long total, long filtered, long sent, long failed) {

        public static final Counts UNTOLD = new Counts(-1, -1, -1, -1);
    }

    /// @param position counts from 1
    record ArticleLink(int position, String url) {}
}
