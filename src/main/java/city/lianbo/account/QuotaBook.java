package city.lianbo.account;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import city.lianbo.account.QuotaLedger.Booking;
import city.lianbo.account.QuotaLedger.State;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The rules of the quota over its ledger, for accounts that somebody else looked up.
@Component
class QuotaBook {

    private final QuotaLedger ledger;
    private final Ids ids;
    private final InstantSource clock;

    QuotaBook(QuotaLedger ledger, Ids ids, InstantSource clock) {
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    void reserve(AccountRow row, Instant at, UUID holder) {
        var period = QuotaPeriod.of(row.kind(), at);
        var held = ledger.heldBy(holder);
        if (held.isPresent()) {
            refuseForeign(held.get(), row.id(), holder);
            if (held.get().state() == State.SPENT || held.get().period().equals(period)) {
                return;
            }
        }
        if (!take(row, period, holder, held.isPresent())) {
            throw new QuotaUsedUp(row.name(), row.kind(), period);
        }
    }

    void spend(UUID holder) {
        ledger.spend(holder);
    }

    void free(UUID holder) {
        ledger.free(holder);
    }

    void handOver(UUID predecessor, UUID successor) {
        if (ledger.heldBy(successor).isEmpty()) {
            ledger.handOver(predecessor, successor);
        }
    }

    void recordOutside(AccountRow row, Instant at, String note) {
        var period = QuotaPeriod.of(row.kind(), at);
        int slot = 1;
        while (!insert(new Booking(row.id(), period, slot, State.SPENT), ids.next(), note)) {
            slot++;
        }
    }

    Quota of(AccountRow row, LocalDate day) {
        var period = QuotaPeriod.of(row.kind(), day);
        return quota(row, period, ledger.of(row.id(), period));
    }

    Map<LocalDate, Map<AccountId, Quota>> of(
            Collection<AccountRow> rows, Collection<LocalDate> days) {
        var periods =
                days.stream()
                        .flatMap(day ->
                                Stream.of(AccountKind.values())
                                        .map(kind -> QuotaPeriod.of(kind, day)))
                        .collect(Collectors.toSet());
        var bookings = ledger.ofAll(periods).stream().collect(groupingBy(Booking::account));
        return days.stream().collect(toMap(day -> day, day -> onDay(rows, day, bookings)));
    }

    private static Map<AccountId, Quota> onDay(
            Collection<AccountRow> rows, LocalDate day, Map<AccountId, List<Booking>> bookings) {
        return rows.stream()
                .map(row ->
                        quota(
                                row,
                                QuotaPeriod.of(row.kind(), day),
                                bookings.getOrDefault(row.id(), List.of())))
                .collect(toMap(Quota::account, Function.identity()));
    }

    /// Only what is free is tried; that nobody else gets the same slot, the database sees to. What
    /// the holder had elsewhere goes only when there is a place to go to.
    private boolean take(AccountRow row, String period, UUID holder, boolean moves) {
        int allowance = QuotaPeriod.allowance(row.kind());
        var taken = ledger.of(row.id(), period);
        if (taken.size() >= allowance) {
            return false;
        }
        if (moves) {
            ledger.free(holder);
        }
        var slots = taken.stream().map(Booking::slot).collect(Collectors.toSet());
        return IntStream.rangeClosed(1, allowance)
                .filter(slot -> !slots.contains(slot))
                .mapToObj(slot -> new Booking(row.id(), period, slot, State.RESERVED))
                .anyMatch(booking -> insert(booking, holder, ""));
    }

    private boolean insert(Booking booking, UUID holder, String note) {
        return ledger.take(ids.next(), booking, holder, note, clock.instant());
    }

    private static Quota quota(AccountRow row, String period, List<Booking> bookings) {
        var own = bookings.stream().filter(booking -> booking.period().equals(period)).toList();
        int spent = (int) own.stream().filter(b -> b.state() == State.SPENT).count();
        return new Quota(
                row.id(),
                row.kind(),
                period,
                QuotaPeriod.allowance(row.kind()),
                own.size() - spent,
                spent);
    }

    private static void refuseForeign(Booking held, AccountId account, UUID holder) {
        if (!held.account().equals(account)) {
            throw new IllegalArgumentException(
                    "%s holds a send of %s, not of %s".formatted(holder, held.account(), account));
        }
    }
}
