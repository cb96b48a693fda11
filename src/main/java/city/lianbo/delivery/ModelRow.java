package city.lianbo.delivery;

import city.lianbo.platform.AccountId;
import city.lianbo.wechat.SendProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiPredicate;

/// One delivery's row in [ModelStore].
final class ModelRow {

    private final Delivery planned;
    private Instant departsAt;
    private Instant tooLateAt;
    private DeliveryState state;
    private Optional<String> draft;
    private Optional<String> keptFingerprint;
    private Optional<String> owner;
    private long epoch;
    private Optional<Instant> claimedAt;
    private Optional<Instant> lastCallAt;
    private int stalls;
    private Optional<Instant> acceptedAt;
    private OptionalLong msgId;
    private Optional<String> publishId;
    private Optional<String> articleId = Optional.empty();
    private int asks;
    private Instant nextAt;
    private Instant leasedUntil = Instant.MIN;
    private Optional<String> link = Optional.empty();

    ModelRow(Delivery planned) {
        this.planned = planned;
        this.departsAt = planned.departsAt();
        this.tooLateAt = planned.tooLateAt();
        this.state = planned.state();
        this.draft = planned.draft();
        this.keptFingerprint = planned.keptFingerprint();
        this.owner = planned.owner();
        this.epoch = planned.epoch();
        this.claimedAt = planned.claimedAt();
        this.lastCallAt = planned.lastCallAt();
        this.stalls = planned.stalls();
        this.acceptedAt = planned.acceptedAt();
        this.msgId = planned.msgId();
        this.publishId = planned.publishId();
        this.asks = planned.asks();
        this.nextAt = planned.nextAt();
    }

    /// The row as it stands now.
    Delivery delivery() {
        return new Delivery(
                planned.id(),
                planned.departure(),
                planned.plan(),
                planned.account(),
                planned.edition(),
                planned.editionSeal(),
                planned.clientMsgId(),
                planned.passage(),
                state,
                departsAt,
                tooLateAt,
                draft,
                keptFingerprint,
                owner,
                epoch,
                claimedAt,
                lastCallAt,
                stalls,
                acceptedAt,
                msgId,
                publishId,
                asks,
                nextAt);
    }

    DeliveryState state() {
        return state;
    }

    /// Of its article, once known.
    Optional<String> link() {
        return link;
    }

    long epoch() {
        return epoch;
    }

    int asks() {
        return asks;
    }

    boolean isOf(DepartureId departure) {
        return planned.departure().equals(departure);
    }

    boolean isOf(PlanId plan) {
        return planned.plan().equals(plan);
    }

    boolean isJob(long number) {
        return msgId.isPresent() && msgId.getAsLong() == number;
    }

    boolean isPublication(AccountId account, String number) {
        return planned.account().equals(account) && publishId.filter(number::equals).isPresent();
    }

    boolean isUncertainPublication(AccountId account) {
        return planned.account().equals(account)
                && state == DeliveryState.UNCERTAIN
                && planned.passage() instanceof Passage.Publication;
    }

    void move(Instant departure, Instant limit) {
        departsAt = departure;
        tooLateAt = limit;
    }

    Instant departsAt() {
        return departsAt;
    }

    boolean isFree(Instant now) {
        return !leasedUntil.isAfter(now);
    }

    boolean isDue(Instant now) {
        return !nextAt.isAfter(now);
    }

    boolean isTooLate(Instant now) {
        return tooLateAt.isBefore(now);
    }

    boolean calledAfter(Instant instant) {
        return lastCallAt.map(at -> at.isAfter(instant)).orElse(true);
    }

    void lease(Instant until) {
        leasedUntil = until;
    }

    boolean isToBeAsked(Instant now) {
        if (!isDue(now) || !hasJob()) {
            return false;
        }
        return switch (state) {
            case ACCEPTED, AWAITING_PHONE, AWAITING_PERSON, UNCONFIRMED -> true;
            case SENT ->
                    link.isEmpty()
                            && acceptedAt
                                    .filter(at -> at.isAfter(now.minus(Duration.ofDays(1))))
                                    .isPresent();
            case PLANNED,
                    STAGED,
                    ARMED,
                    FIRING,
                    UNCERTAIN,
                    REJECTED,
                    REFUSED,
                    MISSED,
                    HALTED,
                    RECALLED ->
                    false;
        };
    }

    private boolean hasJob() {
        return msgId.isPresent()
                || publishId.isPresent()
                || planned.passage() instanceof Passage.DraftOnly;
    }

    /// Whether WeChat calls this row's job so; in words that never mean two things.
    boolean isCalled(String job) {
        return (msgId.isPresent() && job.equals(sendCalled(msgId.getAsLong())))
                || publishId.map(ModelRow::publicationCalled).filter(job::equals).isPresent()
                || articleId.map(ModelRow::articleCalled).filter(job::equals).isPresent();
    }

    private static String sendCalled(long number) {
        return "send " + number;
    }

    private static String publicationCalled(String number) {
        return "publication " + number;
    }

    private static String articleCalled(String id) {
        return "article " + id;
    }

    void claim(String by, Instant now) {
        state = DeliveryState.FIRING;
        owner = Optional.of(by);
        epoch++;
        claimedAt = Optional.of(now);
        lastCallAt = Optional.of(now);
    }

    void claimAgain(Instant now) {
        claimedAt = Optional.of(now);
        lastCallAt = Optional.of(now);
    }

    void claimRepeat(String by, Instant now, Instant lookAgainAt) {
        owner = Optional.of(by);
        epoch++;
        lastCallAt = Optional.of(now);
        nextAt = lookAgainAt;
    }

    void lookAgain(Instant at) {
        nextAt = at;
        asks++;
    }

    /// Takes what happened, and answers what it was taken for.
    ///
    /// @param belongsToAnother whether a job's name is another delivery's of the same account
    DeliveryEvent take(DeliveryStore.Note note, BiPredicate<Delivery, String> belongsToAnother) {
        var before = delivery();
        var event = believable(before, note.event(), belongsToAnother);
        if (note.concerns(before, state, event)) {
            state = DeliveryLifecycle.next(state, event);
        }
        leasedUntil = Instant.MIN;
        nextAt = note.lookAgainAt(before, state != before.state());
        if (note.takesRepeatBack(before, state)) {
            lastCallAt = claimedAt.or(() -> lastCallAt);
        }
        learn(event, note.at());
        return event;
    }

    private static DeliveryEvent believable(
            Delivery row, DeliveryEvent event, BiPredicate<Delivery, String> belongsToAnother) {
        return switch (event) {
            case DeliveryEvent.Accepted(long number, _, _)
                    when belongsToAnother.test(row, sendCalled(number)) ->
                    new DeliveryEvent.AnswerLost(45065, "belongs to another");
            case DeliveryEvent.Submitted(var number, _)
                    when belongsToAnother.test(row, publicationCalled(number)) ->
                    new DeliveryEvent.AnswerLost(0, "belongs to another");
            case DeliveryEvent.Published(var id, _)
                    when belongsToAnother.test(row, articleCalled(id)) ->
                    new DeliveryEvent.HeldUp("belongs to another", 0, id);
            case DeliveryEvent any -> any;
        };
    }

    private void learn(List<SendProgress.ArticleLink> links) {
        link = links.stream().findFirst().map(SendProgress.ArticleLink::url).or(() -> link);
    }

    /// What an event tells beside the state.
    private void learn(DeliveryEvent event, Instant at) {
        switch (event) {
            case DeliveryEvent.Staged(var placed, var fingerprint) -> {
                draft = Optional.of(placed);
                keptFingerprint = Optional.of(fingerprint);
            }
            case DeliveryEvent.Linked(_, var fingerprint) ->
                    keptFingerprint = Optional.of(fingerprint);
            case DeliveryEvent.Accepted(long job, _, _) -> {
                msgId = OptionalLong.of(job);
                acceptedAt = Optional.of(acceptedAt.orElse(at));
            }
            case DeliveryEvent.Submitted(var number, _) -> {
                publishId = Optional.of(number);
                acceptedAt = Optional.of(acceptedAt.orElse(at));
            }
            case DeliveryEvent.Published(var id, var links) -> {
                articleId = Optional.of(id);
                learn(links);
            }
            case DeliveryEvent.SentByHand(_, _, var address) -> link = Optional.of(address);
            case DeliveryEvent.AnswerLost(int code, _) -> stalls += code == 0 ? 0 : 1;
            case DeliveryEvent.FoundSent(var address) -> link = Optional.of(address);
            case DeliveryEvent.Confirmed(_, var links) -> learn(links);
            case DeliveryEvent.Unstaged _,
                    DeliveryEvent.Armed _,
                    DeliveryEvent.HandedOver _,
                    DeliveryEvent.HeldUp _,
                    DeliveryEvent.Claimed _,
                    DeliveryEvent.NeverLeft _,
                    DeliveryEvent.Refused _,
                    DeliveryEvent.Repeated _,
                    DeliveryEvent.StillSending _,
                    DeliveryEvent.Rejected _,
                    DeliveryEvent.Deleted _,
                    DeliveryEvent.ConfirmationOverdue _,
                    DeliveryEvent.Halted _,
                    DeliveryEvent.Resumed _,
                    DeliveryEvent.Missed _,
                    DeliveryEvent.FoundUnsent _ -> {
                // nothing beside it
            }
        }
    }
}
