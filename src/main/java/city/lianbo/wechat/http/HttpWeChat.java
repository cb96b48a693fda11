package city.lianbo.wechat.http;

import city.lianbo.platform.AccountId;
import city.lianbo.wechat.Answer;
import city.lianbo.wechat.Done;
import city.lianbo.wechat.DraftArticle;
import city.lianbo.wechat.FollowerTag;
import city.lianbo.wechat.FollowerTags;
import city.lianbo.wechat.ListedPublication;
import city.lianbo.wechat.MediaId;
import city.lianbo.wechat.PhonePreviews;
import city.lianbo.wechat.PictureUpload;
import city.lianbo.wechat.PreviewOrder;
import city.lianbo.wechat.PublishAnswer;
import city.lianbo.wechat.PublishProgress;
import city.lianbo.wechat.SendAnswer;
import city.lianbo.wechat.SendOrder;
import city.lianbo.wechat.SendProgress;
import city.lianbo.wechat.WeChat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The port over HTTP: which call goes where, and nothing else.
final class HttpWeChat implements WeChat, PhonePreviews, FollowerTags {

    private static final int NEWEST = 20;

    private final AuthorisedCalls calls;
    private final TokenKeeper tokens;
    private final WarmUp warmUp;
    private final Answers answers;
    private final Json json;
    private final HttpSettings settings;

    HttpWeChat(
            AuthorisedCalls calls,
            TokenKeeper tokens,
            WarmUp warmUp,
            Json json,
            HttpSettings settings) {
        this.calls = calls;
        this.tokens = tokens;
        this.warmUp = warmUp;
        this.answers = new Answers(json);
        this.json = json;
        this.settings = settings;
    }

    @Override
    public Answer<String> uploadBodyPicture(AccountId account, PictureUpload picture) {
        var call =
                Call.post(
                        "/cgi-bin/media/uploadimg",
                        Multipart.media(picture),
                        settings.uploadTimeout());
        return answers.toWrite(calls.make(account, call), answers::address);
    }

    @Override
    public Answer<MediaId> uploadCover(AccountId account, PictureUpload picture) {
        var call =
                Call.post(
                        "/cgi-bin/material/add_material?type=image",
                        Multipart.media(picture),
                        settings.uploadTimeout());
        return answers.toWrite(calls.make(account, call), answers::mediaId);
    }

    @Override
    public Answer<MediaId> addDraft(AccountId account, List<DraftArticle> articles) {
        var body = new Wire.AddDraft(articles.stream().map(Wire.Article::of).toList());
        return write(account, "/cgi-bin/draft/add", body, answers::mediaId);
    }

    @Override
    public Answer<List<DraftArticle>> readDraft(AccountId account, MediaId draft) {
        return read(
                account,
                post("/cgi-bin/draft/get", new Wire.ByMedia(draft.value())),
                this::articles);
    }

    @Override
    public Answer<Done> updateDraft(
            AccountId account, MediaId draft, int index, DraftArticle article) {
        var body = new Wire.UpdateDraft(draft.value(), index, Wire.Article.of(article));
        return write(account, "/cgi-bin/draft/update", body, answers::done);
    }

    @Override
    public Answer<Done> deleteDraft(AccountId account, MediaId draft) {
        var body = new Wire.ByMedia(draft.value());
        return write(account, "/cgi-bin/draft/delete", body, answers::done);
    }

    @Override
    public SendAnswer send(AccountId account, SendOrder order, Duration timeout) {
        var body = json.write(Wire.Send.of(order));
        var call = Call.post("/cgi-bin/message/mass/sendall", body, timeout);
        return answers.toSend(calls.make(account, call));
    }

    @Override
    public Answer<SendProgress> askSend(AccountId account, long msgId) {
        return read(
                account,
                post("/cgi-bin/message/mass/get", new Wire.ByMsgId(msgId)),
                answers::sendProgress);
    }

    @Override
    public PublishAnswer publish(AccountId account, MediaId draft, Duration timeout) {
        var body = json.write(new Wire.ByMedia(draft.value()));
        var call = Call.post("/cgi-bin/freepublish/submit", body, timeout);
        return answers.toPublish(calls.make(account, call));
    }

    @Override
    public Answer<PublishProgress> askPublish(AccountId account, String publishId) {
        return read(
                account,
                post("/cgi-bin/freepublish/get", new Wire.ByPublishId(publishId)),
                answers::publishProgress);
    }

    @Override
    public Answer<List<ListedPublication>> listPublications(AccountId account) {
        return read(
                account,
                post("/cgi-bin/freepublish/batchget", new Wire.Page(0, NEWEST, 1)),
                answers::publications);
    }

    @Override
    public Answer<Done> preview(AccountId account, PreviewOrder order) {
        var body = Wire.Preview.of(order);
        return write(account, "/cgi-bin/message/mass/preview", body, answers::done);
    }

    @Override
    public Answer<List<FollowerTag>> tagsOf(AccountId account) {
        return read(account, Call.get("/cgi-bin/tags/get", settings.readTimeout()), answers::tags);
    }

    @Override
    public Answer<Done> recall(AccountId account, long msgId, int position) {
        var body = new Wire.Recall(msgId, position);
        return write(account, "/cgi-bin/message/mass/delete", body, answers::done);
    }

    @Override
    public Answer<Done> deletePublication(AccountId account, String articleId, int position) {
        var body = new Wire.DeletePublication(articleId, position);
        return write(account, "/cgi-bin/freepublish/delete", body, answers::done);
    }

    @Override
    public Answer<Long> countFollowers(AccountId account) {
        return read(
                account, Call.get("/cgi-bin/user/get", settings.readTimeout()), answers::followers);
    }

    /// A token that ends sooner than asked for is good all the same: WeChat renews it in its last
    /// minutes only, and the call that finds it near its end renews it then. To hold up an account
    /// for that would be worse, and to force a new token now would kill the one others use.
    @Override
    public Answer<Done> freshenToken(AccountId account, Duration remaining) {
        return switch (tokens.fresh(account, Deadline.in(settings.readTimeout()))) {
            case TokenAnswer.Held _ -> new Answer.Got<>(Done.DONE);
            case TokenAnswer.Denied(var problem) -> new Answer.Refused<>(problem);
            case TokenAnswer.Unreachable(var cause) -> new Answer.NotSent<>(cause);
            case TokenAnswer.Spent() -> new Answer.NotSent<>("no usable token");
        };
    }

    @Override
    public int callsAtOnce() {
        return settings.maxInFlight();
    }

    @Override
    public void warmUp(Collection<AccountId> accounts) {
        warmUp.open(accounts.size());
    }

    private <T> Answer<T> write(
            AccountId account, String path, Object body, Function<Reply.Said, Optional<T>> reader) {
        var call = Call.post(path, json.write(body), settings.writeTimeout());
        return answers.toWrite(calls.make(account, call), reader);
    }

    private <T> Answer<T> read(
            AccountId account, Call call, Function<Reply.Said, Optional<T>> reader) {
        var first = answers.toRead(calls.make(account, call), reader);
        return isWorthRepeating(first) ? answers.toRead(calls.make(account, call), reader) : first;
    }

    private static boolean isWorthRepeating(Answer<?> answer) {
        return switch (answer) {
            case Answer.NoAnswer<?> _ -> true;
            case Answer.Refused<?>(var problem) -> problem.code() == -1;
            case Answer.Got<?> _, Answer.NotSent<?> _ -> false;
        };
    }

    private Call post(String path, Object body) {
        return Call.post(path, json.write(body), settings.readTimeout());
    }

    private Optional<List<DraftArticle>> articles(Reply.Said said) {
        var articles = new ArrayList<DraftArticle>();
        var items = json.as(said.body(), Wire.Draft.class).map(Wire.Draft::newsItem);
        for (var item : items.orElse(List.of())) {
            var article = item.read();
            if (article.isEmpty()) {
                return Optional.empty();
            }
            articles.add(article.get());
        }
        return articles.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(articles));
    }
}
