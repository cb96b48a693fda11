package city.lianbo.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// A store that tells of every claim, and makes the mistake that it is told to make.
final class WatchedStore extends ModelStore {

    private final Mistake mistake;
    private final Consumer<Delivery> claimed;
    private long marks = 7_000_000;

    WatchedStore(Mistake mistake, Consumer<Delivery> claimed) {
        super(_ -> {});
        this.mistake = mistake;
        this.claimed = claimed;
    }

    @Override
    boolean forbidsRepeat(ModelRow row) {
        return mistake != Mistake.REPEAT_AFTER_HALT && super.forbidsRepeat(row);
    }

    @Override
    boolean mayGoOn(DepartureId departure) {
        return mistake == Mistake.IGNORE_GATE || super.mayGoOn(departure);
    }

    @Override
    boolean mayClaim(DeliveryState state) {
        return super.mayClaim(state)
                || (mistake == Mistake.NO_FENCE && state == DeliveryState.FIRING);
    }

    @Override
    public List<Delivery> claim(DepartureId departure, String owner, Instant now) {
        var rows = super.claim(departure, owner, now);
        rows.forEach(claimed);
        if (mistake == Mistake.MARK_BEFORE_CALL) {
            rows.forEach(row -> mark(row, now));
        }
        return rows;
    }

    private void mark(Delivery row, Instant now) {
        var marked = new DeliveryEvent.Accepted(++marks, OptionalLong.empty(), false);
        record(List.of(Note.of(row, marked, now, now)));
    }

    @Override
    public boolean claimAgain(Delivery delivery, Instant now) {
        boolean again = mistake == Mistake.NO_FENCE || super.claimAgain(delivery, now);
        if (again) {
            claimed.accept(delivery);
        }
        return again;
    }

    @Override
    public List<Delivery> uncertain(Instant now, int limit) {
        return mistake == Mistake.REPUBLISH_AT_ONCE
                ? super.uncertain(now.plus(Duration.ofDays(1)), limit).stream()
                        .map(WatchedStore::asIfLongAgo)
                        .toList()
                : super.uncertain(now, limit);
    }

    private static Delivery asIfLongAgo(Delivery row) {
        var before = row.departsAt().minus(Duration.ofHours(1));
        return new Delivery(
                row.id(),
                row.departure(),
                row.plan(),
                row.account(),
                row.edition(),
                row.editionSeal(),
                row.clientMsgId(),
                row.passage(),
                row.state(),
                row.departsAt(),
                row.tooLateAt(),
                row.draft(),
                row.keptFingerprint(),
                row.owner(),
                row.epoch(),
                Optional.of(before),
                Optional.of(before),
                row.stalls(),
                row.acceptedAt(),
                row.msgId(),
                row.publishId(),
                100,
                row.nextAt());
    }

    @Override
    public Optional<Delivery> claimRepeat(
            Delivery uncertain, String owner, Instant now, Instant lookAgainAt) {
        var row = super.claimRepeat(uncertain, owner, now, lookAgainAt);
        row.ifPresent(claimed);
        return row;
    }
}
