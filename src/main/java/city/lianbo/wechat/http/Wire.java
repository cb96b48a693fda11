package city.lianbo.wechat.http;

import city.lianbo.wechat.Audience;
import city.lianbo.wechat.DraftArticle;
import city.lianbo.wechat.FollowerTag;
import city.lianbo.wechat.ListedPublication;
import city.lianbo.wechat.MediaId;
import city.lianbo.wechat.PreviewOrder;
import city.lianbo.wechat.PublishProgress;
import city.lianbo.wechat.SendOrder;
import city.lianbo.wechat.SendProgress.ArticleLink;
import city.lianbo.wechat.Tester;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// The shapes that travel. Field names follow WeChat in snake case, or are given where its
/// spelling has no rule.
final class Wire {

    private Wire() {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Article(
            @Nullable String articleType,
            @Nullable String title,
            @Nullable String author,
            @Nullable String digest,
            @Nullable String content,
            @Nullable String contentSourceUrl,
            @Nullable String thumbMediaId,
            @JsonProperty("pic_crop_235_1") @Nullable String cropWide,
            @JsonProperty("pic_crop_1_1") @Nullable String cropSquare,
            @Nullable Integer needOpenComment,
            @Nullable Integer onlyFansCanComment) {

        static Article of(DraftArticle article) {
            return new Article(
                    "news",
                    CleanText.of(article.title()),
                    CleanText.of(article.author()),
                    CleanText.of(article.digest()),
                    CleanText.of(article.content()),
                    CleanText.of(article.contentSourceUrl()),
                    article.cover().value(),
                    article.coverCropWide(),
                    article.coverCropSquare(),
                    article.openComment() ? 1 : 0,
                    article.onlyFansComment() ? 1 : 0);
        }

        /// Empty where the cover is missing, which no article of ours lacks.
        Optional<DraftArticle> read() {
            if (thumbMediaId == null || thumbMediaId.isBlank()) {
                return Optional.empty();
            }
            return Optional.of(
                    new DraftArticle(
                            orEmpty(title),
                            orEmpty(author),
                            orEmpty(digest),
                            orEmpty(content),
                            orEmpty(contentSourceUrl),
                            new MediaId(thumbMediaId),
                            orEmpty(cropWide),
                            orEmpty(cropSquare),
                            isOne(needOpenComment),
                            isOne(onlyFansCanComment)));
        }
    }

    record AddDraft(List<Article> articles) {}

    /// `articles` is one article here, and no list.
    record UpdateDraft(String mediaId, int index, Article articles) {}

    record Draft(@Nullable List<Article> newsItem) {}

    record ByMedia(String mediaId) {}

    record ByMsgId(long msgId) {}

    record ByPublishId(String publishId) {}

    record Recall(long msgId, int articleIdx) {}

    record DeletePublication(String articleId, int index) {}

    /// Says whom it is for in every case: an absent tag must never come to mean everybody.
    record Send(
            Filter filter,
            String msgtype,
            ByMedia mpnews,
            int sendIgnoreReprint,
            String clientmsgid) {

        static Send of(SendOrder order) {
            return new Send(
                    Filter.of(order.audience()),
                    "mpnews",
                    new ByMedia(order.draft().value()),
                    order.ignoreReprint() ? 1 : 0,
                    order.clientMsgId());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Filter(boolean isToAll, @Nullable Integer tagId) {

        static Filter of(Audience audience) {
            return switch (audience) {
                case Audience.AllFollowers() -> new Filter(true, null);
                case Audience.Tagged(int tag) -> new Filter(false, tag);
            };
        }
    }

    /// Both numbers are 64 bits wide at WeChat; 45065 tells only the first.
    record SendJob(@Nullable Long msgId, @Nullable Long msgDataId) {

        Optional<Long> id() {
            return Optional.ofNullable(msgId);
        }

        OptionalLong dataId() {
            return number(msgDataId);
        }
    }

    /// WeChat documents the id as text and sends a number; either is read.
    record PublishJob(@Nullable String publishId, @Nullable Long msgDataId) {

        Optional<String> id() {
            return text(publishId);
        }

        OptionalLong dataId() {
            return number(msgDataId);
        }
    }

    record Page(int offset, int count, int noContent) {}

    record Publications(@Nullable List<Publication> item) {

        List<ListedPublication> read() {
            return item == null
                    ? List.of()
                    : item.stream().flatMap(one -> one.read().stream()).toList();
        }
    }

    record Publication(
            @Nullable String articleId, @Nullable News content, @Nullable Long updateTime) {

        Optional<ListedPublication> read() {
            if (articleId == null || content == null || content.newsItem() == null) {
                return Optional.empty();
            }
            var news = content.newsItem();
            var links = new ArrayList<ArticleLink>();
            for (int index = 0; index < news.size(); index++) {
                int position = index + 1;
                text(news.get(index).url())
                        .ifPresent(url -> links.add(new ArticleLink(position, url)));
            }
            return Optional.of(
                    new ListedPublication(
                            articleId,
                            Instant.ofEpochSecond(updateTime == null ? 0 : updateTime),
                            news.stream().map(one -> orEmpty(one.title())).toList(),
                            links));
        }
    }

    record News(@Nullable List<NewsItem> newsItem) {}

    record NewsItem(@Nullable String title, @Nullable String url) {}

    /// Names its one reader, and has no field in which an audience could stand.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Preview(
            @Nullable String touser, @Nullable String towxname, String msgtype, ByMedia mpnews) {

        static Preview of(PreviewOrder order) {
            var draft = new ByMedia(order.draft().value());
            return switch (order.tester()) {
                case Tester.OpenId(var id) -> new Preview(id, null, "mpnews", draft);
                case Tester.WeChatName(var name) -> new Preview(null, name, "mpnews", draft);
            };
        }
    }

    record Tags(@Nullable List<Tag> tags) {

        /// 0 and 1 are WeChat's own: nobody and the black list.
        private static final int FIRST = 2;

        Optional<List<FollowerTag>> read() {
            return Optional.ofNullable(tags)
                    .map(all ->
                            all.stream()
                                    .flatMap(tag -> tag.read().stream())
                                    .filter(tag -> tag.id() >= FIRST)
                                    .toList());
        }
    }

    record Tag(@Nullable Integer id, @Nullable String name, @Nullable Long count) {

        Optional<FollowerTag> read() {
            return id == null || name == null
                    ? Optional.empty()
                    : Optional.of(new FollowerTag(id, name, count == null ? 0 : count));
        }
    }

    record SendState(@Nullable String msgStatus) {}

    record PublishState(
            @Nullable Integer publishStatus,
            @Nullable String articleId,
            @Nullable ArticleDetail articleDetail) {

        Optional<PublishProgress> read() {
            var links =
                    articleDetail == null || articleDetail.item() == null
                            ? List.<ArticleLink>of()
                            : articleDetail.item().stream()
                                    .flatMap(item -> item.read().stream())
                                    .toList();
            return publishStatus == null
                    ? Optional.empty()
                    : PublishProgress.of(publishStatus, orEmpty(articleId), links);
        }
    }

    record ArticleDetail(@Nullable List<PublishedArticle> item) {}

    record PublishedArticle(@Nullable Integer idx, @Nullable String articleUrl) {

        Optional<ArticleLink> read() {
            return idx == null || articleUrl == null
                    ? Optional.empty()
                    : Optional.of(new ArticleLink(idx, articleUrl));
        }
    }

    record Uploaded(@Nullable String url, @Nullable String mediaId) {}

    record Followers(@Nullable Long total) {}

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    static Optional<String> text(@Nullable String text) {
        return Optional.ofNullable(text).filter(some -> !some.isBlank());
    }

    private static OptionalLong number(@Nullable Long number) {
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    private static boolean isOne(@Nullable Integer flag) {
        return flag != null && flag == 1;
    }
}
