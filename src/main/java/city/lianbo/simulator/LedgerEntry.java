package city.lianbo.simulator;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One accepted mass send or publication: never changed afterwards.
///
/// @param clientmsgid empty where the caller gave none, and for publications
/// @param msgId null for publications
/// @param publishId null for mass sends
/// @param audience `all`, `tag:<id>`, `openids:<count>`; empty for publications
public record LedgerEntry(
        long number,
        String appId,
        Kind kind,
        String clientmsgid,
        @Nullable Long msgId,
        @Nullable Long publishId,
        long msgDataId,
        String audience,
        Instant receivedAt,
        List<Line> articles) {

    /// What was accepted.
    public enum Kind {
        SEND,
        PUBLICATION
    }

    /// What followers get to read of one article, as WeChat kept it.
    public record Line(
            String title, String digest, String author, String content, String contentSourceUrl) {

        static Line of(Article article) {
            return new Line(
                    article.title(),
                    article.digest(),
                    article.author(),
                    article.content(),
                    article.contentSourceUrl());
        }
    }
}
