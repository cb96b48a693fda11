package city.lianbo.delivery;

import city.lianbo.delivery.DepartureRunner.Surroundings;
import city.lianbo.platform.Beijing;
import city.lianbo.wechat.Answer;
import city.lianbo.wechat.JobReports;
import city.lianbo.wechat.MediaId;
import city.lianbo.wechat.SendAnswer;
import city.lianbo.wechat.SendOrder;
import city.lianbo.wechat.SendProgress;
import city.lianbo.wechat.WeChat;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Pushed to followers. Its key guards it: where an answer was lost the same call is made again,
/// and WeChat tells whether it had it already. See ADR 0003.
final class MassSendWay implements Way {

    /// How long a row rests that only evidence or a person can move.
    private static final Duration REST = Duration.ofHours(1);

    private final Passage.MassSend passage;
    private final WeChat weChat;
    private final JobReports reports;
    private final Surroundings surroundings;

    MassSendWay(
            Passage.MassSend passage,
            WeChat weChat,
            JobReports reports,
            Surroundings surroundings) {
        this.passage = passage;
        this.weChat = weChat;
        this.reports = reports;
        this.surroundings = surroundings;
    }

    @Override
    public DeliveryEvent leave(Delivery delivery) {
        var answer = send(delivery);
        // The predecessor's call under the same key may be what a guarded successor is refused for.
        return delivery.isGuarded()
                ? RepeatAnswer.meaning(answer)
                : FirstAnswer.meaning(answer, () -> surroundings.phoneProtected().test(delivery));
    }

    @Override
    public DeliveryEvent repeat(Delivery uncertain) {
        return RepeatAnswer.meaning(send(uncertain));
    }

    private SendAnswer send(Delivery delivery) {
        var order =
                new SendOrder(
                        delivery.clientMsgId(),
                        new MediaId(delivery.draft().orElseThrow()),
                        passage.audience(),
                        passage.ignoreReprint());
        return weChat.send(delivery.account(), order, surroundings.settings().callTimeout());
    }

    /// Only while WeChat remembers the key, the quota day is the same and the message is not too
    /// late.
    @Override
    public Settlement settle(Delivery uncertain, Instant now) {
        var claimedAt = uncertain.claimedAt().orElse(uncertain.departsAt());
        boolean mayRepeat =
                uncertain.draft().isPresent()
                        && !now.isAfter(uncertain.tooLateAt())
                        && now.isBefore(claimedAt.plus(surroundings.settings().repeatWindow()))
                        && Beijing.day(now).equals(Beijing.day(claimedAt));
        return mayRepeat ? new Settlement.CallAgain() : new Settlement.Wait(now.plus(REST));
    }

    @Override
    public Optional<DeliveryEvent> outcome(Delivery delivery) {
        if (delivery.msgId().isEmpty()) {
            return Optional.empty();
        }
        long msgId = delivery.msgId().getAsLong();
        var report = reports.ofSend(delivery.account(), msgId);
        var progress =
                report.isPresent() || delivery.state() == DeliveryState.SENT
                        ? report
                        : ask(delivery, msgId);
        return progress.flatMap(found -> meaning(delivery, found));
    }

    /// Empty where WeChat gave no usable answer: asked again. A `msg_id` WeChat does not know yet
    /// (40059 shortly after the send) is such a case too.
    private Optional<SendProgress> ask(Delivery delivery, long msgId) {
        return switch (weChat.askSend(delivery.account(), msgId)) {
            case Answer.Got<SendProgress>(var progress) -> Optional.of(progress);
            case Answer.Refused<SendProgress> _ -> Optional.empty();
            case Answer.NotSent<SendProgress> _ -> Optional.empty();
            case Answer.NoAnswer<SendProgress> _ -> Optional.empty();
        };
    }

    private Optional<DeliveryEvent> meaning(Delivery delivery, SendProgress progress) {
        return switch (progress) {
            case SendProgress.Sending _ -> waiting(delivery);
            case SendProgress.Sent(var counts, var links) ->
                    Optional.of(new DeliveryEvent.Confirmed(counts, links));
            case SendProgress.Failed(var status) -> Optional.of(new DeliveryEvent.Rejected(status));
            case SendProgress.Deleted _ -> Optional.of(new DeliveryEvent.Deleted());
        };
    }

    private Optional<DeliveryEvent> waiting(Delivery delivery) {
        boolean phone =
                delivery.state() == DeliveryState.ACCEPTED
                        && surroundings.phoneProtected().test(delivery);
        return phone ? Optional.of(new DeliveryEvent.StillSending(true)) : Optional.empty();
    }
}
