package city.lianbo.delivery;

import city.lianbo.platform.AccountId;
import city.lianbo.wechat.DraftArticle;
import city.lianbo.wechat.SendAnswer;
import city.lianbo.wechat.SendOrder;
import city.lianbo.wechat.SendProgress;
import city.lianbo.wechat.WeChatProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/// WeChat's side of a mass send: keys, quota, drafts, jobs and events. Everything here happens at
/// WeChat, whatever the caller hears of it.
final class ModelWeChat {

    private static final Duration KEY_MEMORY = Duration.ofHours(24);
    private static final Duration REPEAT_GAP = Duration.ofSeconds(60);
    private static final Duration CONFIRMATION = Duration.ofMinutes(30);
    private static final Duration NUMBER_UNKNOWN = Duration.ofSeconds(3);

    private final Strands strands;
    private final Dialect dialect;
    private final Set<AccountId> phoneProtected;
    private final Consumer<Job> tell;
    private final Map<String, Remembered> keys = new HashMap<>();
    private final Map<String, List<DraftArticle>> drafts = new HashMap<>();
    private final Set<AccountId> quotaUsed = new HashSet<>();
    private final List<Job> ledger = new ArrayList<>();
    private long drafted;

    /// @param tell hears of a finished job, once, whatever becomes of the event afterwards
    ModelWeChat(
            Strands strands, Dialect dialect, Set<AccountId> phoneProtected, Consumer<Job> tell) {
        this.strands = strands;
        this.dialect = dialect;
        this.phoneProtected = phoneProtected;
        this.tell = tell;
    }

    private record Remembered(long msgId, Instant at) {}

    /// One accepted send.
    static final class Job {

        private final AccountId account;
        private final String key;
        private final String draft;
        private final long msgId;
        private final Instant acceptedAt;
        private SendProgress progress = new SendProgress.Sending();

        Job(AccountId account, String key, String draft, long msgId, Instant acceptedAt) {
            this.account = account;
            this.key = key;
            this.draft = draft;
            this.msgId = msgId;
            this.acceptedAt = acceptedAt;
        }

        AccountId account() {
            return account;
        }

        String key() {
            return key;
        }

        long msgId() {
            return msgId;
        }

        SendProgress progress() {
            return progress;
        }
    }

    List<Job> ledger() {
        return ledger;
    }

    SendAnswer send(AccountId account, SendOrder order) {
        if (dialect.keyFirst()) {
            var refused = repeated(account, order);
            if (refused.isPresent()) {
                return refused.get();
            }
        }
        if (quotaUsed.contains(account)) {
            return refused(45028);
        }
        if (!drafts.containsKey(order.draft().value())) {
            return refused(40007);
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
                        ? refused(45066)
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
        var job =
                new Job(account, order.clientMsgId(), order.draft().value(), msgId, strands.now());
        ledger.add(job);
        var entry = new Remembered(msgId, strands.now());
        keys.put(account + "|id|" + order.clientMsgId(), entry);
        keys.put(body(account, order), entry);
        quotaUsed.add(account);
        if (dialect.draftGoneAtOnce()) {
            drafts.remove(job.draft);
        }
        boolean waits = phoneProtected.contains(account);
        strands.at(strands.now().plus(waits ? phone() : duration()), () -> finish(job, waits));
        return waits && dialect.protectedAnswer().code() != 0
                ? refused(dialect.protectedAnswer().code())
                : new SendAnswer.Accepted(msgId, OptionalLong.of(msgId + 7));
    }

    private Duration duration() {
        return Duration.ofMillis(strands.dice().nextInt(200, 40_000));
    }

    /// Confirmed at some moment, or never: then WeChat gives up after 30 minutes.
    private Duration phone() {
        return strands.dice().nextInt(4) == 0
                ? CONFIRMATION
                : Duration.ofSeconds(strands.dice().nextInt(5, 1_700));
    }

    private void finish(Job job, boolean waited) {
        drafts.remove(job.draft);
        boolean timedOut = waited && !strands.now().isBefore(job.acceptedAt.plus(CONFIRMATION));
        job.progress =
                timedOut
                        ? new SendProgress.Failed("err(40002)")
                        : strands.dice().nextInt(20) == 0
                                ? new SendProgress.Failed("send fail")
                                : new SendProgress.Sent(
                                        new SendProgress.Counts(100, 100, 98, 2),
                                        List.of(
                                                new SendProgress.ArticleLink(
                                                        1,
                                                        "http://mp.weixin.qq.com/s?mid="
                                                                + job.msgId)));
        tell.accept(job);
    }

    /// Empty where WeChat does not know the number (yet).
    Optional<SendProgress> ask(AccountId account, long msgId) {
        return ledger.stream()
                .filter(job -> job.msgId == msgId && job.account.equals(account))
                .filter(job -> strands.now().isAfter(job.acceptedAt.plus(NUMBER_UNKNOWN)))
                .findFirst()
                .map(job ->
                        job.progress instanceof SendProgress.Sent
                                ? new SendProgress.Sent(SendProgress.Counts.UNTOLD, List.of())
                                : job.progress);
    }

    String addDraft(List<DraftArticle> articles) {
        var id = "draft-" + ++drafted;
        drafts.put(id, articles);
        return id;
    }

    Optional<List<DraftArticle>> draft(String id) {
        return Optional.ofNullable(drafts.get(id));
    }

    void deleteDraft(String id) {
        drafts.remove(id);
    }

    /// Somebody sends by hand in WeChat's console: the day's push is gone.
    void useQuota(AccountId account) {
        quotaUsed.add(account);
    }

    private static SendAnswer refused(int code) {
        return new SendAnswer.Refused(new WeChatProblem(code, "model"));
    }
}
