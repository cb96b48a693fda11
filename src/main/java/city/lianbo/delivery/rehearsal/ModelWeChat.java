package city.lianbo.delivery.rehearsal;

import city.lianbo.delivery.rehearsal.Weather.Phone;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Beijing;
import city.lianbo.wechat.DraftArticle;
import city.lianbo.wechat.ListedPublication;
import city.lianbo.wechat.PublishAnswer;
import city.lianbo.wechat.PublishProgress;
import city.lianbo.wechat.SendAnswer;
import city.lianbo.wechat.SendOrder;
import city.lianbo.wechat.SendProgress;
import city.lianbo.wechat.WeChatProblem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// WeChat's side of a mass send and of a publication: keys, quota, drafts, jobs and events. Everything
/// here happens at WeChat, whatever the caller hears of it.
public final class ModelWeChat {

    private static final Duration KEY_MEMORY = Duration.ofHours(24);
    private static final Duration REPEAT_GAP = Duration.ofSeconds(60);
    private static final Duration NUMBER_UNKNOWN = Duration.ofSeconds(3);
    private static final int NO_QUOTA = 45028;
    private static final int INVALID_MEDIA_ID = 40007;
    private static final int RETRIED_TOO_FAST = 45066;

    private final Strands strands;
    private final Dialect dialect;
    private final Weather weather;
    private final Predicate<AccountId> phoneProtected;
    private final Consumer<Job> tell;
    private final Consumer<Publication> tellPublished;
    private final Map<String, Remembered> keys = new HashMap<>();
    private final Map<String, List<DraftArticle>> drafts = new HashMap<>();
    private final Map<Quota, Integer> sent = new HashMap<>();
    private final List<Job> ledger = new ArrayList<>();
    private final List<Publication> publications = new ArrayList<>();
    private long drafted;

    /// @param tell hears of a finished job, once, whatever becomes of the event afterwards
    /// @param tellPublished the same of publications
    public ModelWeChat(
            Strands strands,
            Dialect dialect,
            Weather weather,
            Predicate<AccountId> phoneProtected,
            Consumer<Job> tell,
            Consumer<Publication> tellPublished) {
        this.strands = strands;
        this.dialect = dialect;
        this.weather = weather;
        this.phoneProtected = phoneProtected;
        this.tell = tell;
        this.tellPublished = tellPublished;
    }

    private record Quota(AccountId account, LocalDate day) {}

    private record Remembered(long msgId, Instant at) {}

    /// One accepted send.
    public static final class Job {

        private final AccountId account;
        private final String key;
        private final String draft;
        private final long msgId;
        private final List<DraftArticle> articles;
        private final Instant acceptedAt;
        private SendProgress progress = new SendProgress.Sending();

        Job(
                AccountId account,
                SendOrder order,
                List<DraftArticle> articles,
                long msgId,
                Instant acceptedAt) {
            this.account = account;
            this.key = order.clientMsgId();
            this.draft = order.draft().value();
            this.articles = articles;
            this.msgId = msgId;
            this.acceptedAt = acceptedAt;
        }

        public AccountId account() {
            return account;
        }

        /// What followers got.
        public List<DraftArticle> articles() {
            return articles;
        }

        public String key() {
            return key;
        }

        public long msgId() {
            return msgId;
        }

        public Instant acceptedAt() {
            return acceptedAt;
        }

        public SendProgress progress() {
            return progress;
        }
    }

    /// One accepted publication without a push.
    public static final class Publication {

        private final AccountId account;
        private final String draft;
        private final String publishId;
        private final List<DraftArticle> articles;
        private Instant endedAt = Instant.MAX;
        private PublishProgress progress = new PublishProgress.Publishing();

        Publication(
                AccountId account, String draft, String publishId, List<DraftArticle> articles) {
            this.account = account;
            this.draft = draft;
            this.publishId = publishId;
            this.articles = articles;
        }

        public AccountId account() {
            return account;
        }

        public String draft() {
            return draft;
        }

        public String publishId() {
            return publishId;
        }

        public List<DraftArticle> articles() {
            return articles;
        }

        public PublishProgress progress() {
            return progress;
        }

        /// Whether it is out, or may come out yet.
        public boolean stands() {
            return !(progress instanceof PublishProgress.Failed);
        }

        private ListedPublication listed(PublishProgress.Published out) {
            var titles = articles.stream().map(DraftArticle::title).toList();
            var at = endedAt.truncatedTo(ChronoUnit.SECONDS);
            return new ListedPublication(out.articleId(), at, titles, out.links());
        }
    }

    /// Every mass send that was ever accepted, in order.
    public List<Job> ledger() {
        return ledger;
    }

    /// Every publication that was ever accepted, in order.
    public List<Publication> publications() {
        return publications;
    }

    /// There is no key against repeating: the draft is it.
    public PublishAnswer publish(AccountId account, String draft) {
        var articles = drafts.get(draft);
        if (articles == null) {
            return new PublishAnswer.Refused(new WeChatProblem(INVALID_MEDIA_ID, "model"));
        }
        var number = Long.toString(2_000_000_000L + publications.size());
        var publication = new Publication(account, draft, number, articles);
        publications.add(publication);
        if (dialect.draftGoneAtOnce()) {
            drafts.remove(draft);
        }
        strands.at(strands.now().plus(weather.publishing()), () -> end(publication));
        return new PublishAnswer.Accepted(number, OptionalLong.empty());
    }

    /// What fails leaves its draft, where that still stands.
    private void end(Publication publication) {
        publication.endedAt = strands.now();
        if (weather.fails(publication.account)) {
            publication.progress = new PublishProgress.Failed(2);
        } else {
            drafts.remove(publication.draft);
            var id = publication.publishId;
            publication.progress =
                    new PublishProgress.Published(
                            "article-" + id,
                            List.of(
                                    new SendProgress.ArticleLink(
                                            1, "http://mp.weixin.qq.com/s?mid=" + id)));
        }
        tellPublished.accept(publication);
    }

    /// Empty where WeChat does not know the number.
    public Optional<PublishProgress> askPublication(AccountId account, String publishId) {
        return publications.stream()
                .filter(one -> one.account.equals(account) && one.publishId.equals(publishId))
                .map(Publication::progress)
                .findFirst();
    }

    /// What is out, newest first.
    public List<ListedPublication> listed(AccountId account) {
        var listed = new ArrayList<ListedPublication>();
        for (var one : publications.reversed()) {
            if (one.account.equals(account)
                    && one.progress instanceof PublishProgress.Published out) {
                listed.add(one.listed(out));
            }
        }
        return List.copyOf(listed);
    }

    public SendAnswer send(AccountId account, SendOrder order) {
        if (dialect.keyFirst()) {
            var refused = repeated(account, order);
            if (refused.isPresent()) {
                return refused.get();
            }
        }
        if (sent.getOrDefault(today(account), 0) >= weather.quota(account)) {
            return refused(NO_QUOTA);
        }
        if (!drafts.containsKey(order.draft().value())) {
            return refused(INVALID_MEDIA_ID);
        }
        var refused = repeated(account, order);
        return refused.isPresent() ? refused.get() : accept(account, order);
    }

    private Optional<SendAnswer> repeated(AccountId account, SendOrder order) {
        var byKey = remembered(account + "|id|" + order.clientMsgId());
        var found =
                byKey.isEmpty() && dialect.equalContent()
                        ? remembered(body(account, order))
                        : byKey;
        return found.map(key ->
                Duration.between(key.at(), strands.now()).compareTo(REPEAT_GAP) < 0
                        ? refused(RETRIED_TOO_FAST)
                        : new SendAnswer.AlreadyAccepted(key.msgId()));
    }

    private Optional<Remembered> remembered(String key) {
        return Optional.ofNullable(keys.get(key))
                .filter(entry ->
                        Duration.between(entry.at(), strands.now()).compareTo(KEY_MEMORY) < 0);
    }

    private static String body(AccountId account, SendOrder order) {
        return account + "|body|" + order.draft().value();
    }

    private SendAnswer accept(AccountId account, SendOrder order) {
        var msgId = 1_000_000_000L + ledger.size();
        var articles = drafts.getOrDefault(order.draft().value(), List.of());
        var job = new Job(account, order, articles, msgId, strands.now());
        ledger.add(job);
        var entry = new Remembered(msgId, strands.now());
        keys.put(account + "|id|" + order.clientMsgId(), entry);
        keys.put(body(account, order), entry);
        sent.merge(today(account), 1, Integer::sum);
        if (dialect.draftGoneAtOnce()) {
            drafts.remove(job.draft);
        }
        if (!phoneProtected.test(account)) {
            strands.at(strands.now().plus(weather.work()), () -> finish(job, result(job)));
            return accepted(msgId);
        }
        var phone = weather.phone(account);
        strands.at(strands.now().plus(phone.after()), () -> finish(job, result(job, phone)));
        return dialect.protectedAnswer().code() == 0
                ? accepted(msgId)
                : refused(dialect.protectedAnswer().code());
    }

    private static SendAnswer accepted(long msgId) {
        return new SendAnswer.Accepted(msgId, OptionalLong.of(msgId + 7));
    }

    private SendProgress result(Job job, Phone phone) {
        return switch (phone.decision()) {
            case CONFIRMS -> result(job);
            case REFUSES -> new SendProgress.Failed("err(40001)");
            case STAYS_SILENT -> new SendProgress.Failed("err(40002)");
        };
    }

    private SendProgress result(Job job) {
        return weather.fails(job.account)
                ? new SendProgress.Failed("send fail")
                : new SendProgress.Sent(
                        new SendProgress.Counts(100, 100, 98, 2),
                        List.of(
                                new SendProgress.ArticleLink(
                                        1, "http://mp.weixin.qq.com/s?mid=" + job.msgId)));
    }

    private void finish(Job job, SendProgress result) {
        drafts.remove(job.draft);
        job.progress = result;
        tell.accept(job);
    }

    /// Empty where WeChat does not know the number (yet).
    public Optional<SendProgress> ask(AccountId account, long msgId) {
        return job(account, msgId)
                .filter(job -> strands.now().isAfter(job.acceptedAt.plus(NUMBER_UNKNOWN)))
                .map(job ->
                        job.progress instanceof SendProgress.Sent
                                ? new SendProgress.Sent(SendProgress.Counts.UNTOLD, List.of())
                                : job.progress);
    }

    private Optional<Job> job(AccountId account, long msgId) {
        return ledger.stream()
                .filter(job -> job.msgId == msgId && job.account.equals(account))
                .findFirst();
    }

    public String addDraft(List<DraftArticle> articles) {
        var id = "draft-" + ++drafted;
        drafts.put(id, articles);
        return id;
    }

    /// False where the draft is gone or has no such article.
    public boolean updateDraft(String id, int index, DraftArticle article) {
        var articles = drafts.get(id);
        if (articles == null || index >= articles.size()) {
            return false;
        }
        var changed = new ArrayList<>(articles);
        changed.set(index, article);
        drafts.put(id, List.copyOf(changed));
        return true;
    }

    public Optional<List<DraftArticle>> draft(String id) {
        return Optional.ofNullable(drafts.get(id));
    }

    public void deleteDraft(String id) {
        drafts.remove(id);
    }

    /// Somebody sends by hand in WeChat's console: the day's pushes are gone.
    public void useQuota(AccountId account) {
        sent.put(today(account), weather.quota(account));
    }

    private Quota today(AccountId account) {
        return new Quota(account, Beijing.day(strands.now()));
    }

    /// Deletes what was sent; false where there is no such send, or none that can be deleted.
    public boolean recall(AccountId account, long msgId) {
        var found = job(account, msgId).filter(job -> job.progress instanceof SendProgress.Sent);
        found.ifPresent(job -> job.progress = new SendProgress.Deleted());
        return found.isPresent();
    }

    private static SendAnswer refused(int code) {
        return new SendAnswer.Refused(new WeChatProblem(code, "model"));
    }
}
