package city.lianbo.delivery;

import city.lianbo.delivery.DeliveryStore.Note;
import city.lianbo.delivery.DepartureRunner.Surroundings;
import city.lianbo.wechat.Answer;
import city.lianbo.wechat.JobReports;
import city.lianbo.wechat.SendProgress;
import city.lianbo.wechat.WeChat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Learns what became of accepted jobs: from WeChat's events first, by asking otherwise.
final class Confirmer {

    private static final int BATCH = 500;

    /// Unconfirmed rows are asked about again this seldom; a missing link costs WeChat nothing to look
    /// for, since only its reports tell it.
    private static final Duration REST = Duration.ofMinutes(30);

    private final DeliveryStore store;
    private final WeChat weChat;
    private final JobReports reports;
    private final Surroundings surroundings;

    Confirmer(DeliveryStore store, WeChat weChat, JobReports reports, Surroundings surroundings) {
        this.store = store;
        this.weChat = weChat;
        this.reports = reports;
        this.surroundings = surroundings;
    }

    void sweep() {
        var due = store.unconfirmed(surroundings.clock().instant(), BATCH);
        surroundings.tasks().each(due, this::confirm);
    }

    /// Looks at one delivery, at an event's word or when its time has come.
    void confirm(Delivery delivery) {
        delivery.msgId()
                .ifPresent(msgId -> {
                    var report = reports.ofSend(delivery.account(), msgId);
                    var progress =
                            report.isPresent() || delivery.state() == DeliveryState.SENT
                                    ? report
                                    : ask(delivery, msgId);
                    learn(delivery, progress);
                });
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

    private void learn(Delivery delivery, Optional<SendProgress> progress) {
        var now = surroundings.clock().instant();
        var event = progress.flatMap(found -> meaning(delivery, found));
        if (event.isPresent()) {
            store.record(List.of(Note.of(delivery, event.get(), now, next(delivery, now))));
        } else if (isOverdue(delivery, now)) {
            store.record(
                    List.of(
                            Note.of(
                                    delivery,
                                    new DeliveryEvent.ConfirmationOverdue(),
                                    now,
                                    now.plus(REST))));
        } else {
            store.lookAgain(delivery, next(delivery, now));
        }
    }

    /// Empty where it tells nothing new.
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

    private boolean isOverdue(Delivery delivery, Instant now) {
        var settings = surroundings.settings();
        var acceptedAt = delivery.acceptedAt().orElse(now);
        return switch (delivery.state()) {
            case ACCEPTED -> now.isAfter(acceptedAt.plus(settings.confirmDeadline()));
            case AWAITING_PHONE -> now.isAfter(acceptedAt.plus(settings.phoneDeadline()));
            case PLANNED,
                    STAGED,
                    ARMED,
                    FIRING,
                    UNCERTAIN,
                    SENT,
                    REJECTED,
                    REFUSED,
                    MISSED,
                    HALTED,
                    UNCONFIRMED,
                    RECALLED ->
                    false;
        };
    }

    private Instant next(Delivery delivery, Instant now) {
        var settings = surroundings.settings();
        return switch (delivery.state()) {
            case UNCONFIRMED -> now.plus(REST);
            case PLANNED,
                    STAGED,
                    ARMED,
                    FIRING,
                    UNCERTAIN,
                    ACCEPTED,
                    AWAITING_PHONE,
                    SENT,
                    REJECTED,
                    REFUSED,
                    MISSED,
                    HALTED,
                    RECALLED ->
                    now.plus(
                            Backoff.doubled(
                                    settings.firstAsk(), delivery.asks(), settings.askLimit()));
        };
    }
}
