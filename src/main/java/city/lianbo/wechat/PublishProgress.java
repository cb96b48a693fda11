package city.lianbo.wechat;

import java.util.List;

/// How far a publication has come, asked or told by an event.
public sealed interface PublishProgress {

    record Publishing() implements PublishProgress {}

    record Published(String articleId, List<SendProgress.ArticleLink> links)
            implements PublishProgress {}

    /// @param status WeChat's `publish_status`: 2 original check, 3 ordinary failure, 4 review
    record Failed(int status) implements PublishProgress {}

    record Deleted() implements PublishProgress {}
}
