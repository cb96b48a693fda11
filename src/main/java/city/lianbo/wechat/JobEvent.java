package city.lianbo.wechat;

import city.lianbo.platform.Fingerprint;
import city.lianbo.wechat.SendProgress.ArticleLink;
import city.lianbo.wechat.SendProgress.Counts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What WeChat pushed about a finished job, read.
sealed interface JobEvent {

    String MASS_SEND = "MASSSENDJOBFINISH";
    String PUBLICATION = "PUBLISHJOBFINISH";

    /// WeChat's own name for the account, `gh_…`.
    String recipient();

    /// WeChat's number of the job.
    String job();

    String event();

    JobFinished.Kind kind();

    record SendFinished(String recipient, long msgId, SendProgress progress) implements JobEvent {

        @Override
        public String job() {
            return Long.toString(msgId);
        }

        @Override
        public String event() {
            return MASS_SEND;
        }

        @Override
        public JobFinished.Kind kind() {
            return JobFinished.Kind.SEND;
        }
    }

    record PublicationFinished(String recipient, String job, PublishProgress progress)
            implements JobEvent {

        @Override
        public String event() {
            return PUBLICATION;
        }

        @Override
        public JobFinished.Kind kind() {
            return JobFinished.Kind.PUBLICATION;
        }
    }

    /// The same for two pushes that tell the same about the same job, whatever their time and
    /// wrapping: WeChat pushes again when it thinks that it was not heard.
    default Fingerprint fingerprint() {
        return Fingerprint.of(toString());
    }

    /// Empty for a push of another kind, and for one that lacks what makes it usable.
    static Optional<JobEvent> read(PushXml push) {
        return switch (push.text("Event")) {
            case MASS_SEND -> massSend(push);
            case PUBLICATION -> publication(push);
            default -> Optional.empty();
        };
    }

    private static Optional<JobEvent> massSend(PushXml push) {
        var id = push.text("MsgID").isEmpty() ? push.text("MsgId") : push.text("MsgID");
        var status = push.text("Status");
        return status.isEmpty()
                ? Optional.empty()
                : number(id)
                        .map(msgId ->
                                new SendFinished(
                                        push.text("ToUserName"), msgId, progress(push, status)));
    }

    private static SendProgress progress(PushXml push, String status) {
        if (!status.toLowerCase(Locale.ROOT).replace(" ", "").equals("sendsuccess")) {
            return new SendProgress.Failed(status);
        }
        var counts =
                new Counts(
                        count(push, "TotalCount"),
                        count(push, "FilterCount"),
                        count(push, "SentCount"),
                        count(push, "ErrorCount"));
        var items = push.at("ArticleUrlResult", "ResultList", "item");
        return new SendProgress.Sent(counts, links(items, "ArticleIdx", "ArticleUrl"));
    }

    private static Optional<JobEvent> publication(PushXml push) {
        return push.child("PublishEventInfo")
                .filter(info -> Numbers.isId(info.text("publish_id")))
                .flatMap(info ->
                        number(info.text("publish_status"))
                                .flatMap(status -> progress(info, status.intValue()))
                                .map(progress ->
                                        new PublicationFinished(
                                                push.text("ToUserName"),
                                                info.text("publish_id"),
                                                progress)));
    }

    private static Optional<PublishProgress> progress(PushXml info, int status) {
        var items = info.at("article_detail", "item");
        return PublishProgress.of(
                status, info.text("article_id"), links(items, "idx", "article_url"));
    }

    private static List<ArticleLink> links(List<PushXml> items, String index, String address) {
        return items.stream()
                .filter(item -> !item.text(address).isEmpty())
                .flatMap(item ->
                        number(item.text(index)).stream()
                                .map(position ->
                                        new ArticleLink(position.intValue(), item.text(address))))
                .toList();
    }

    private static long count(PushXml push, String name) {
        return number(push.text(name)).orElse(-1L);
    }

    private static Optional<Long> number(String digits) {
        return Numbers.read(digits);
    }

    /// Numbers as WeChat writes them: digits alone, at most eighteen.
    final class Numbers {

        private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");
        private static final Pattern ID = Pattern.compile("[0-9A-Za-z_-]{1,64}");

        private Numbers() {}

        static Optional<Long> read(String digits) {
            return DIGITS.matcher(digits).matches()
                    ? Optional.of(Long.valueOf(digits))
                    : Optional.empty();
        }

        static boolean isId(String text) {
            return ID.matcher(text).matches();
        }
    }
}
