package city.lianbo.account;

import city.lianbo.platform.AccountId;
import city.lianbo.platform.Beijing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The desk's currency: how many mass sends each account has left in its Beijing day or month. A
/// send is reserved when it is scheduled, spent when WeChat took it or may have taken it, and freed
/// only when it certainly never left. What is spent never comes back.
///
/// A holder is whoever the send is for, a delivery's id as a rule; it holds at most one send.
@Service
public class Quotas {

    private static final int LONGEST_NOTE = 200;

    private final Accounts accounts;
    private final QuotaBook book;
    private final Readers readers;
    private final ApplicationEventPublisher facts;

    Quotas(Accounts accounts, QuotaBook book, Readers readers, ApplicationEventPublisher facts) {
        this.accounts = accounts;
        this.book = book;
        this.readers = readers;
        this.facts = facts;
    }

    /// Reserves one send at that time. Doing it again changes nothing; a reservation for another
    /// day or month is moved there. Refuses with [QuotaUsedUp], [AccountNotActive] or
    /// [AccountNotVerified], and then leaves what was reserved before.
    ///
    /// For other modules, inside their transactions and behind their own checks of rights.
    @Transactional
    public void reserve(AccountId account, Instant at, UUID holder) {
        var row = existing(account);
        if (!row.active()) {
            throw new AccountNotActive(row.name());
        }
        if (!row.verified()) {
            throw new AccountNotVerified(row.name());
        }
        book.reserve(row, at, holder);
    }

    /// As [#reserve], for one of many: where it is refused, the others go on.
    ///
    /// @return whether the holder has its send now
    @Transactional
    public boolean tryReserve(AccountId account, Instant at, UUID holder) {
        try {
            reserve(account, at, holder);
            return true;
        } catch (QuotaUsedUp | AccountNotActive | AccountNotVerified _) {
            return false;
        }
    }

    /// Marks the holder's send as used. Where the holder has none, nothing happens.
    @Transactional
    public void spend(UUID holder) {
        book.spend(holder);
    }

    /// Gives a reserved send back. What is spent stays spent.
    @Transactional
    public void free(UUID holder) {
        book.free(holder);
    }

    /// Lets a successor hold what its predecessor held, reserved or spent: both stand for the one
    /// mass send that WeChat guards by one key. Where the successor holds one already, it keeps it.
    @Transactional
    public void handOver(UUID predecessor, UUID successor) {
        book.handOver(predecessor, successor);
    }

    /// Writes down a mass send that was made elsewhere, for instance in WeChat's console. It counts
    /// even where the quota was promised already: what happened, happened.
    @Transactional
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'COORDINATOR', 'EDITOR')")
    public void recordOutsideSend(AccountId account, Instant at, String note) {
        var row = existing(account);
        readers.mayRead(row);
        if (note.isBlank() || note.length() > LONGEST_NOTE) {
            throw new QuotaNoteMissing(row.name());
        }
        book.recordOutside(row, at, note.strip());
        facts.publishEvent(new SendRecordedOutside(account, at, note.strip()));
    }

    /// What the account has in the Beijing day, or in the month around it.
    @Transactional(readOnly = true)
    public Quota of(AccountId account, LocalDate day) {
        return book.of(existing(account), day);
    }

    @Transactional(readOnly = true)
    public Quota of(AccountId account, Instant at) {
        return of(account, Beijing.day(at));
    }

    /// The same for many accounts in one query.
    @Transactional(readOnly = true)
    public Map<AccountId, Quota> of(Collection<AccountRow> rows, LocalDate day) {
        return book.of(rows, List.of(day)).getOrDefault(day, Map.of());
    }

    /// The same for several days, still in one query.
    @Transactional(readOnly = true)
    public Map<LocalDate, Map<AccountId, Quota>> of(
            Collection<AccountRow> rows, Collection<LocalDate> days) {
        return book.of(rows, days);
    }

    private AccountRow existing(AccountId account) {
        return accounts.find(account).orElseThrow(() -> new AccountUnknown(account.toString()));
    }
}
