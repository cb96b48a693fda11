package city.lianbo.account;

import city.lianbo.identity.DepartmentRow;
import city.lianbo.identity.Departments;
import city.lianbo.platform.AccountId;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The positioning cards: what each account is for. Everybody who is signed in reads them;
/// administrators, coordinators and the editors of the account's department write them.
@Service
public class Positionings {

    private final AccountRepository accounts;
    private final PositioningRows rows;
    private final Readers readers;
    private final Departments departments;
    private final ApplicationEventPublisher facts;

    Positionings(
            AccountRepository accounts,
            PositioningRows rows,
            Readers readers,
            Departments departments,
            ApplicationEventPublisher facts) {
        this.accounts = accounts;
        this.rows = rows;
        this.readers = readers;
        this.departments = departments;
        this.facts = facts;
    }

    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public PositioningSheet sheet(AccountId id) {
        var account = existing(id).row();
        return rows.find(id)
                .map(row -> new PositioningSheet(account, row.positioning(), row.version()))
                .orElseGet(() -> new PositioningSheet(account, Positioning.NONE, 0));
    }

    /// Refuses an older version ([AccountChangedMeanwhile]) and what is too long
    /// ([AccountFieldTooLong]).
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void change(AccountId id, long version, Positioning card) {
        var account = existing(id).row();
        readers.requireShaper(account);
        card.check(account.name());
        if (!rows.write(id, card, version)) {
            throw new AccountChangedMeanwhile(account.name());
        }
        facts.publishEvent(new AccountPositioned(id, account.name()));
    }

    /// All accounts that are not closed against one another, those of one department together.
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public OverlapMatrix overlaps() {
        var units =
                departments.all().stream()
                        .collect(Collectors.toMap(DepartmentRow::id, DepartmentRow::name));
        var open =
                accounts.findAllByOrderByNameAsc().stream()
                        .filter(account -> account.state() != AccountState.CLOSED)
                        .map(Account::row)
                        .sorted(
                                Comparator.<AccountRow, String>comparing(
                                                row -> units.getOrDefault(row.department(), ""))
                                        .thenComparing(row -> row.department().value()))
                        .toList();
        return OverlapMatrix.of(open, rows.all());
    }

    private Account existing(AccountId id) {
        return accounts.findById(id.value()).orElseThrow(() -> new AccountUnknown(id.toString()));
    }
}
