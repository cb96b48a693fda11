package city.lianbo.wechat;

import city.lianbo.wechat.SendProgress.ArticleLink;
import java.util.List;
import java.util.Optional;

/// How far a publication has come, asked or told by an event.
public sealed interface PublishProgress {

    record Publishing() implements PublishProgress {}

    record Published(String articleId, List<ArticleLink> links) implements PublishProgress {}

    /// @param status WeChat's `publish_status`: 2 original check, 3 ordinary failure, 4 review
    record Failed(int status) implements PublishProgress {}

    /// Was out, and all of it was taken away afterwards: by its owner (5) or by the platform (6).
    record Deleted() implements PublishProgress {}

    /// What WeChat's `publish_status` means; empty for a number that WeChat does not document.
    static Optional<PublishProgress> of(int status, String articleId, List<ArticleLink> links) {
        return switch (status) {
            case 0 -> Optional.of(new Published(articleId, links));
            case 1 -> Optional.of(new Publishing());
            case 2, 3, 4 -> Optional.of(new Failed(status));
            case 5, 6 -> Optional.of(new Deleted());
            default -> Optional.empty();
        };
    }
}
