package city.lianbo.wechat;

import city.lianbo.wechat.SendProgress.ArticleLink;
import java.time.Instant;
import java.util.List;

/// One publication without a push, as WeChat lists it. Mass sends are not in that list.
///
/// @param articleId WeChat's name for it; deleting it needs it
/// @param publishedAt to the second
/// @param titles of its articles, in order
public record ListedPublication(
        String articleId, Instant publishedAt, List<String> titles, List<ArticleLink> links) {

    public ListedPublication {
        titles = List.copyOf(titles);
        links = List.copyOf(links);
    }
}
