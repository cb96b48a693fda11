package city.lianbo.wechat.http;

import city.lianbo.platform.AccountId;
import city.lianbo.wechat.Answer;
import city.lianbo.wechat.DraftArticle;
import city.lianbo.wechat.DraftBox;
import city.lianbo.wechat.MediaId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The draft box over HTTP. Articles are read whole or not at all: what the desk does not know of one
/// would be lost on its way back.
final class HttpDraftBox implements DraftBox {

    private static final int PAGE = 20;

    private final AuthorisedCalls calls;
    private final Answers answers;
    private final Json json;
    private final HttpSettings settings;

    HttpDraftBox(AuthorisedCalls calls, Json json, HttpSettings settings) {
        this.calls = calls;
        this.answers = new Answers(json);
        this.json = json;
        this.settings = settings;
    }

    private record Page(int offset, int count, int noContent) {}

    private record Box(@Nullable List<Item> item) {}

    private record Item(
            @Nullable String mediaId, @Nullable Content content, @Nullable Long updateTime) {}

    private record Content(@Nullable List<JsonNode> newsItem) {}

    @Override
    public Answer<List<BoxedDraft>> newestDrafts(AccountId account) {
        return read(account, "/cgi-bin/draft/batchget", new Page(0, PAGE, 0), this::drafts);
    }

    @Override
    public Answer<List<Optional<DraftArticle>>> boxedArticles(AccountId account, MediaId draft) {
        return read(
                account,
                "/cgi-bin/draft/get",
                new Wire.ByMedia(draft.value()),
                said -> json.as(said.body(), Content.class).map(this::articles));
    }

    private <T> Answer<T> read(
            AccountId account, String path, Object body, Function<Reply.Said, Optional<T>> reader) {
        var call = Call.post(path, json.write(body), settings.readTimeout());
        return answers.toRead(calls.make(account, call), reader);
    }

    private Optional<List<BoxedDraft>> drafts(Reply.Said said) {
        return json.as(said.body(), Box.class)
                .map(box -> box.item() == null ? List.of() : drafts(box.item()));
    }

    private List<BoxedDraft> drafts(List<Item> items) {
        var drafts = new ArrayList<BoxedDraft>();
        for (var item : items) {
            if (item.mediaId() != null && item.content() != null) {
                var updated = item.updateTime() == null ? 0 : item.updateTime();
                drafts.add(
                        new BoxedDraft(
                                new MediaId(item.mediaId()),
                                Instant.ofEpochSecond(updated),
                                articles(item.content())));
            }
        }
        return drafts;
    }

    private List<Optional<DraftArticle>> articles(Content content) {
        return content.newsItem() == null
                ? List.of()
                : content.newsItem().stream().map(this::article).toList();
    }

    private Optional<DraftArticle> article(JsonNode article) {
        var type = article.path("article_type").asString("");
        boolean plain = type.isEmpty() || type.equals("news");
        boolean goods = article.path("product_info").size() > 0;
        return plain && !goods
                ? json.as(article, Wire.Article.class).flatMap(Wire.Article::read)
                : Optional.empty();
    }
}
