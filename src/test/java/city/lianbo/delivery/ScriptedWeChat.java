package city.lianbo.delivery;

import city.lianbo.platform.AccountId;
import city.lianbo.wechat.Answer;
import city.lianbo.wechat.DeafWeChat;
import city.lianbo.wechat.Done;
import city.lianbo.wechat.DraftArticle;
import city.lianbo.wechat.JobReports;
import city.lianbo.wechat.ListedPublication;
import city.lianbo.wechat.MediaId;
import city.lianbo.wechat.PictureUpload;
import city.lianbo.wechat.PublishAnswer;
import city.lianbo.wechat.PublishProgress;
import city.lianbo.wechat.SendAnswer;
import city.lianbo.wechat.SendOrder;
import city.lianbo.wechat.SendProgress;
import city.lianbo.wechat.WeChatProblem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A WeChat in memory: keeps drafts, remembers keys, counts what it accepted, and misbehaves as the
/// next script line says.
final class ScriptedWeChat extends DeafWeChat implements JobReports {

    /// What happens to the next send.
    enum Script {
        /// Carried out and answered.
        GOOD,
        /// Carried out, the answer lost.
        ANSWER_LOST,
        /// Lost before it was carried out.
        CALL_LOST,
        /// Connection refused.
        NOT_SENT,
        /// −1 without doing it.
        BUSY,
        /// 45028.
        NO_QUOTA
    }

    ScriptedWeChat(InstantSource clock) {
        this.clock = clock;
    }

    record Accepted(AccountId account, String key, long msgId) {}

    record Publication(
            AccountId account, String draft, String publishId, Instant at, List<String> titles) {

        String articleId() {
            return "article-" + publishId;
        }

        List<SendProgress.ArticleLink> links() {
            return List.of(
                    new SendProgress.ArticleLink(1, "https://mp.weixin.qq.com/s/" + publishId));
        }

        ListedPublication listed() {
            return new ListedPublication(articleId(), at, titles, links());
        }
    }

    final List<Publication> publications = new ArrayList<>();
    final List<ListedPublication> byHand = new ArrayList<>();
    boolean draftStaysUntilDone;
    boolean listable = true;
    Optional<PublishProgress> publishing = Optional.empty();
    private final InstantSource clock;
    final Deque<Script> scripts = new ArrayDeque<>();
    final List<Accepted> ledger = new ArrayList<>();
    final Map<Long, SendProgress> progress = new HashMap<>();
    final Map<String, List<DraftArticle>> drafts = new HashMap<>();
    final List<String> deleted = new ArrayList<>();
    final List<String> calls = new ArrayList<>();
    Runnable beforeSend = () -> {};
    UnaryOperator<String> filter = UnaryOperator.identity();
    Optional<SendProgress> event = Optional.empty();
    final Deque<Script> recallScripts = new ArrayDeque<>();
    final List<String> recalled = new ArrayList<>();
    int recallCode = 0;
    int recallCalls = 0;
    int code = 0;
    int updateCode = 0;
    int updates = 0;

    @Override
    public SendAnswer send(AccountId account, SendOrder order, Duration timeout) {
        beforeSend.run();
        calls.add(order.clientMsgId());
        var script = scripts.isEmpty() ? Script.GOOD : scripts.poll();
        return switch (script) {
            case GOOD -> accept(account, order);
            case ANSWER_LOST -> {
                accept(account, order);
                yield new SendAnswer.NoAnswer("time-out");
            }
            case CALL_LOST -> new SendAnswer.NoAnswer("connection reset");
            case NOT_SENT -> new SendAnswer.NotSent("connection refused");
            case BUSY -> new SendAnswer.Refused(new WeChatProblem(-1, "system error"));
            case NO_QUOTA ->
                    new SendAnswer.Refused(new WeChatProblem(45028, "has no masssend quota"));
        };
    }

    private SendAnswer accept(AccountId account, SendOrder order) {
        for (Accepted earlier : ledger) {
            if (earlier.account().equals(account) && earlier.key().equals(order.clientMsgId())) {
                return new SendAnswer.AlreadyAccepted(earlier.msgId());
            }
        }
        long msgId = 1_000_000_000L + ledger.size();
        ledger.add(new Accepted(account, order.clientMsgId(), msgId));
        drafts.remove(order.draft().value());
        return new SendAnswer.Accepted(msgId, OptionalLong.of(2_247_490_098L + ledger.size()));
    }

    @Override
    public Answer<SendProgress> askSend(AccountId account, long msgId) {
        return new Answer.Got<>(
                progress.getOrDefault(
                        msgId, new SendProgress.Sent(SendProgress.Counts.UNTOLD, List.of())));
    }

    @Override
    public Answer<MediaId> addDraft(AccountId account, List<DraftArticle> articles) {
        if (code != 0) {
            return new Answer.Refused<>(new WeChatProblem(code, "scripted"));
        }
        var id = "draft-" + (drafts.size() + deleted.size() + ledger.size() + 1);
        drafts.put(id, articles.stream().map(this::kept).toList());
        return new Answer.Got<>(new MediaId(id));
    }

    private DraftArticle kept(DraftArticle sent) {
        return new DraftArticle(
                sent.title(),
                sent.author(),
                sent.digest(),
                filter.apply(sent.content()),
                sent.contentSourceUrl(),
                sent.cover(),
                sent.coverCropWide(),
                sent.coverCropSquare(),
                sent.openComment(),
                sent.onlyFansComment());
    }

    @Override
    public Answer<List<DraftArticle>> readDraft(AccountId account, MediaId draft) {
        var kept = drafts.get(draft.value());
        return kept == null
                ? new Answer.Refused<>(new WeChatProblem(40007, "invalid media_id"))
                : new Answer.Got<>(kept);
    }

    @Override
    public Answer<Done> updateDraft(
            AccountId account, MediaId draft, int index, DraftArticle article) {
        if (updateCode != 0) {
            return new Answer.Refused<>(new WeChatProblem(updateCode, "scripted"));
        }
        var kept = drafts.get(draft.value());
        if (kept == null) {
            return new Answer.Refused<>(new WeChatProblem(40007, "invalid media_id"));
        }
        var changed = new ArrayList<>(kept);
        changed.set(index, kept(article));
        drafts.put(draft.value(), List.copyOf(changed));
        updates++;
        return new Answer.Got<>(Done.DONE);
    }

    @Override
    public Answer<Done> deleteDraft(AccountId account, MediaId draft) {
        drafts.remove(draft.value());
        deleted.add(draft.value());
        return new Answer.Got<>(Done.DONE);
    }

    @Override
    public Answer<String> uploadBodyPicture(AccountId account, PictureUpload picture) {
        return new Answer.Got<>("http://mmbiz.qpic.cn/" + picture.fileName());
    }

    @Override
    public Answer<MediaId> uploadCover(AccountId account, PictureUpload picture) {
        return new Answer.Got<>(new MediaId("cover-" + picture.fileName()));
    }

    /// Deletes, and forgets to say so where the script says it; a push that is wholly gone is told as
    /// deleted when asked about.
    @Override
    public PublishAnswer publish(AccountId account, MediaId draft, Duration timeout) {
        calls.add("publish " + draft.value());
        var script = scripts.isEmpty() ? Script.GOOD : scripts.poll();
        return switch (script) {
            case GOOD -> submit(account, draft);
            case ANSWER_LOST -> {
                submit(account, draft);
                yield new PublishAnswer.NoAnswer("time-out");
            }
            case CALL_LOST -> new PublishAnswer.NoAnswer("connection reset");
            case NOT_SENT -> new PublishAnswer.NotSent("connection refused");
            case BUSY -> new PublishAnswer.Refused(new WeChatProblem(-1, "system error"));
            case NO_QUOTA -> new PublishAnswer.Refused(new WeChatProblem(53503, "draft check"));
        };
    }

    private PublishAnswer submit(AccountId account, MediaId draft) {
        var articles = drafts.get(draft.value());
        if (articles == null) {
            return new PublishAnswer.Refused(new WeChatProblem(40007, "invalid media_id"));
        }
        var publication =
                new Publication(
                        account,
                        draft.value(),
                        Long.toString(2_247_503_000L + publications.size()),
                        clock.instant(),
                        articles.stream().map(DraftArticle::title).toList());
        publications.add(publication);
        if (!draftStaysUntilDone) {
            drafts.remove(draft.value());
        }
        return new PublishAnswer.Accepted(publication.publishId(), OptionalLong.of(9));
    }

    @Override
    public Answer<PublishProgress> askPublish(AccountId account, String publishId) {
        return new Answer.Got<>(
                publishing.orElseGet(() ->
                        publications.stream()
                                .filter(one -> one.publishId().equals(publishId))
                                .findFirst()
                                .<PublishProgress>map(one ->
                                        new PublishProgress.Published(one.articleId(), one.links()))
                                .orElseGet(PublishProgress.Publishing::new)));
    }

    @Override
    public Answer<List<ListedPublication>> listPublications(AccountId account) {
        return listable
                ? new Answer.Got<>(
                        Stream.concat(
                                        publications.stream()
                                                .filter(one -> one.account().equals(account))
                                                .map(Publication::listed),
                                        byHand.stream())
                                .toList())
                : new Answer.Refused<>(new WeChatProblem(48001, "api unauthorized"));
    }

    @Override
    public Answer<Done> recall(AccountId account, long msgId, int position) {
        return delete(() -> {
            recalled.add(msgId + ":" + position);
            if (position == 0) {
                progress.put(msgId, new SendProgress.Deleted());
            }
        });
    }

    @Override
    public Answer<Done> deletePublication(AccountId account, String articleId, int position) {
        return delete(() -> {
            recalled.add(articleId + ":" + position);
            if (position == 0) {
                publishing = Optional.of(new PublishProgress.Deleted());
            }
        });
    }

    private Answer<Done> delete(Runnable work) {
        recallCalls++;
        var script = recallScripts.isEmpty() ? Script.GOOD : recallScripts.poll();
        if (recallCode != 0) {
            return new Answer.Refused<>(new WeChatProblem(recallCode, "scripted"));
        }
        return switch (script) {
            case GOOD -> {
                work.run();
                yield new Answer.Got<>(Done.DONE);
            }
            case ANSWER_LOST -> {
                work.run();
                yield new Answer.NoAnswer<>("time-out");
            }
            case CALL_LOST -> new Answer.NoAnswer<>("connection reset");
            case NOT_SENT -> new Answer.NotSent<>("connection refused");
            case BUSY -> new Answer.Refused<>(new WeChatProblem(-1, "system error"));
            case NO_QUOTA -> new Answer.Refused<>(new WeChatProblem(45009, "reach max api daily"));
        };
    }

    @Override
    public Answer<Done> freshenToken(AccountId account, Duration remaining) {
        return new Answer.Got<>(Done.DONE);
    }

    @Override
    public void warmUp(Collection<AccountId> accounts) {
        // nothing to open
    }

    @Override
    public Optional<SendProgress> ofSend(AccountId account, long msgId) {
        return event;
    }

    @Override
    public Optional<PublishProgress> ofPublication(AccountId account, String publishId) {
        return Optional.empty();
    }

    @Override
    public List<SendReport> sendReportsAfter(long sequence, int limit) {
        return List.of();
    }
}
