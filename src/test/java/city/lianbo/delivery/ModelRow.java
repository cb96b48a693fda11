package city.lianbo.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiPredicate;

/// One delivery's row in [ModelStore].
final class ModelRow {

    private Delivery row;
    private Instant leasedUntil = Instant.MIN;
    private boolean linkKnown;

    ModelRow(Delivery row) {
        this.row = row;
    }

    Delivery delivery() {
        return row;
    }

    boolean isFree(Instant now) {
        return !leasedUntil.isAfter(now);
    }

    void lease(Instant until) {
        leasedUntil = until;
    }

    boolean isToBeAsked(Instant now) {
        if (row.nextAt().isAfter(now) || row.msgId().isEmpty()) {
            return false;
        }
        return switch (row.state()) {
            case ACCEPTED, AWAITING_PHONE, UNCONFIRMED -> true;
            case SENT ->
                    !linkKnown
                            && row.acceptedAt().isPresent()
                            && row.acceptedAt().get().isAfter(now.minus(Duration.ofDays(1)));
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

    void claim(String owner, Instant now) {
        var firing = new Change(row).in(DeliveryState.FIRING);
        row = new Change(firing).claimed(owner, row.epoch() + 1, Optional.of(now), now);
    }

    void claimAgain(Instant now) {
        row = new Change(row).claimed(row.owner().orElse(""), row.epoch(), Optional.of(now), now);
    }

    void claimRepeat(String owner, Instant now, Instant lookAgainAt) {
        var claimed = new Change(row).claimed(owner, row.epoch() + 1, row.claimedAt(), now);
        row = new Change(claimed).at(lookAgainAt, claimed.asks());
    }

    void lookAgain(Instant at) {
        row = new Change(row).at(at, row.asks() + 1);
    }

    /// @param belongsToAnother whether a job's number is another delivery's of the same account
    DeliveryState take(DeliveryStore.Note note, BiPredicate<Delivery, Long> belongsToAnother) {
        var event = note.event();
        if (event instanceof DeliveryEvent.Accepted(long msgId, _, _)
                && belongsToAnother.test(row, msgId)) {
            event = new DeliveryEvent.AnswerLost(45065, "belongs to another");
        }
        boolean saysNo =
                event instanceof DeliveryEvent.NeverLeft || event instanceof DeliveryEvent.Refused;
        var to =
                saysNo && note.epoch() != row.epoch()
                        ? row.state()
                        : DeliveryLifecycle.next(row.state(), event);
        leasedUntil = Instant.MIN;
        row = new Change(row).told(event, to, note);
        if (event instanceof DeliveryEvent.FoundSent
                || (event instanceof DeliveryEvent.Confirmed(_, var links) && !links.isEmpty())) {
            linkKnown = true;
        }
        return to;
    }

    /// Copies of a delivery with something else in it.
    private record Change(Delivery row) {

        Delivery in(DeliveryState state) {
            return with(
                    state,
                    row.draft(),
                    row.keptFingerprint(),
                    row.owner(),
                    row.epoch(),
                    row.claimedAt(),
                    row.lastCallAt(),
                    row.stalls(),
                    row.acceptedAt(),
                    row.msgId(),
                    row.asks(),
                    row.nextAt());
        }

        Delivery claimed(
                String owner, long epoch, Optional<Instant> claimedAt, Instant lastCallAt) {
            return with(
                    row.state(),
                    row.draft(),
                    row.keptFingerprint(),
                    Optional.of(owner),
                    epoch,
                    claimedAt,
                    Optional.of(lastCallAt),
                    row.stalls(),
                    row.acceptedAt(),
                    row.msgId(),
                    row.asks(),
                    row.nextAt());
        }

        Delivery at(Instant nextAt, int asks) {
            return with(
                    row.state(),
                    row.draft(),
                    row.keptFingerprint(),
                    row.owner(),
                    row.epoch(),
                    row.claimedAt(),
                    row.lastCallAt(),
                    row.stalls(),
                    row.acceptedAt(),
                    row.msgId(),
                    asks,
                    nextAt);
        }

        Delivery told(DeliveryEvent event, DeliveryState to, DeliveryStore.Note note) {
            var draft = row.draft();
            var kept = row.keptFingerprint();
            if (event instanceof DeliveryEvent.Staged(var placed, var fingerprint)) {
                draft = Optional.of(placed);
                kept = Optional.of(fingerprint);
            }
            var msgId = row.msgId();
            var acceptedAt = row.acceptedAt();
            if (event instanceof DeliveryEvent.Accepted(long job, _, _)) {
                msgId = OptionalLong.of(job);
                acceptedAt = Optional.of(acceptedAt.orElse(note.at()));
            }
            boolean stalled = event instanceof DeliveryEvent.AnswerLost(int code, _) && code != 0;
            return with(
                    to,
                    draft,
                    kept,
                    row.owner(),
                    row.epoch(),
                    row.claimedAt(),
                    row.lastCallAt(),
                    row.stalls() + (stalled ? 1 : 0),
                    acceptedAt,
                    msgId,
                    row.asks(),
                    note.lookAgainAt(row, to != row.state()));
        }

        private Delivery with(
                DeliveryState state,
                Optional<String> draft,
                Optional<String> kept,
                Optional<String> owner,
                long epoch,
                Optional<Instant> claimedAt,
                Optional<Instant> lastCallAt,
                int stalls,
                Optional<Instant> acceptedAt,
                OptionalLong msgId,
                int asks,
                Instant nextAt) {
            return new Delivery(
                    row.id(),
                    row.departure(),
                    row.plan(),
                    row.account(),
                    row.edition(),
                    row.editionSeal(),
                    row.clientMsgId(),
                    row.audience(),
                    row.ignoreReprint(),
                    state,
                    row.departsAt(),
                    row.tooLateAt(),
                    draft,
                    kept,
                    owner,
                    epoch,
                    claimedAt,
                    lastCallAt,
                    stalls,
                    acceptedAt,
                    msgId,
                    asks,
                    nextAt);
        }
    }
}
