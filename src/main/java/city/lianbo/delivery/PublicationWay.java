package city.lianbo.delivery;

import city.lianbo.delivery.PublicationList.Finding;
import city.lianbo.wechat.Answer;
import city.lianbo.wechat.DraftArticle;
import city.lianbo.wechat.JobReports;
import city.lianbo.wechat.MediaId;
import city.lianbo.wechat.PublishProgress;
import city.lianbo.wechat.WeChat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Published without a push. There is no key against repeating, so a lost answer is settled by
/// looking: in WeChat's list of publications, at once when an event says that one ended. Only if
/// nothing is listed long after the claim and the draft, which a publication uses up, still stands,
/// the same draft is submitted once more, and never a third time. See ADR 0013.
final class PublicationWay implements Way {

    /// By then a publication is listed, if there is one.
    static final Duration PATIENCE = Duration.ofMinutes(10);

    /// So often it must have been looked for in vain before: a clock that runs fast is no patience.
    static final int LOOKS = 8;

    private static final Duration LONGEST_GAP = Duration.ofMinutes(30);

    private final WeChat weChat;
    private final JobReports reports;
    private final PublicationList list;
    private final DeliverySettings settings;

    PublicationWay(
            WeChat weChat, JobReports reports, PublicationList list, DeliverySettings settings) {
        this.weChat = weChat;
        this.reports = reports;
        this.list = list;
        this.settings = settings;
    }

    @Override
    public DeliveryEvent leave(Delivery delivery) {
        return FirstAnswer.meaning(
                weChat.publish(delivery.account(), draft(delivery), settings.callTimeout()));
    }

    @Override
    public DeliveryEvent repeat(Delivery uncertain) {
        return RepeatAnswer.meaning(
                weChat.publish(uncertain.account(), draft(uncertain), settings.callTimeout()));
    }

    @Override
    public Settlement settle(Delivery uncertain, Instant now) {
        var claimedAt = uncertain.claimedAt().orElse(uncertain.departsAt());
        return switch (list.find(uncertain, claimedAt)) {
            case Finding.Listed(var publication) ->
                    new Settlement.Known(
                            new DeliveryEvent.Published(
                                    publication.articleId(), publication.links()));
            case Finding.NotListed() ->
                    mayCallAgain(uncertain, claimedAt, now)
                            ? new Settlement.CallAgain()
                            : new Settlement.Wait(next(uncertain, now));
            case Finding.Ambiguous(), Finding.Unknown() ->
                    new Settlement.Wait(next(uncertain, now));
        };
    }

    private boolean mayCallAgain(Delivery uncertain, Instant claimedAt, Instant now) {
        boolean wasRepeated =
                uncertain.lastCallAt().map(last -> last.isAfter(claimedAt)).orElse(false);
        return !wasRepeated
                && uncertain.draft().isPresent()
                && uncertain.asks() >= LOOKS
                && !now.isBefore(claimedAt.plus(PATIENCE))
                && !now.isAfter(uncertain.tooLateAt())
                && stands(uncertain);
    }

    private boolean stands(Delivery uncertain) {
        return weChat.readDraft(uncertain.account(), draft(uncertain))
                instanceof Answer.Got<List<DraftArticle>>;
    }

    private Instant next(Delivery uncertain, Instant now) {
        return now.plus(Backoff.doubled(settings.repeatGap(), uncertain.asks() / 10, LONGEST_GAP));
    }

    @Override
    public Optional<DeliveryEvent> outcome(Delivery delivery) {
        return delivery.publishId()
                .flatMap(publishId -> {
                    var report = reports.ofPublication(delivery.account(), publishId);
                    return report.isPresent() || delivery.state() == DeliveryState.SENT
                            ? report
                            : ask(delivery, publishId);
                })
                .flatMap(PublicationWay::meaning);
    }

    private Optional<PublishProgress> ask(Delivery delivery, String publishId) {
        return switch (weChat.askPublish(delivery.account(), publishId)) {
            case Answer.Got<PublishProgress>(var progress) -> Optional.of(progress);
            case Answer.Refused<PublishProgress> _ -> Optional.empty();
            case Answer.NotSent<PublishProgress> _ -> Optional.empty();
            case Answer.NoAnswer<PublishProgress> _ -> Optional.empty();
        };
    }

    private static Optional<DeliveryEvent> meaning(PublishProgress progress) {
        return switch (progress) {
            case PublishProgress.Publishing() -> Optional.empty();
            case PublishProgress.Published(var articleId, var links) ->
                    Optional.of(new DeliveryEvent.Published(articleId, links));
            case PublishProgress.Failed(int status) ->
                    Optional.of(new DeliveryEvent.Rejected("publish_status " + status));
            case PublishProgress.Deleted() -> Optional.of(new DeliveryEvent.Deleted());
        };
    }

    private static MediaId draft(Delivery delivery) {
        return new MediaId(delivery.draft().orElseThrow());
    }
}
