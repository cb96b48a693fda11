package city.lianbo.account;

import city.lianbo.platform.AccountId;
import city.lianbo.platform.DepartmentId;
import city.lianbo.platform.Ids;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The registry of official accounts. Administrators write; everybody who is signed in finds
/// accounts; details are for the whole city's roles and for the account's own department.
@Service
public class Accounts {

    private final AccountRepository rows;
    private final Readers readers;
    private final Safe safe;
    private final Connections connections;
    private final Brands brands;
    private final PositioningRows positionings;
    private final Ids ids;
    private final ApplicationEventPublisher facts;

    Accounts(
            AccountRepository rows,
            Readers readers,
            Safe safe,
            Connections connections,
            Brands brands,
            PositioningRows positionings,
            Ids ids,
            ApplicationEventPublisher facts) {
        this.rows = rows;
        this.readers = readers;
        this.safe = safe;
        this.connections = connections;
        this.brands = brands;
        this.positionings = positionings;
        this.ids = ids;
        this.facts = facts;
    }

    /// For other modules and jobs; tells no secret.
    @Transactional(readOnly = true)
    public Optional<AccountRow> find(AccountId account) {
        return rows.findById(account.value()).map(Account::row);
    }

    /// Every account, by name. For lists on screens take [#search].
    @Transactional(readOnly = true)
    public List<AccountRow> all() {
        return rows.findAllByOrderByNameAsc().stream().map(Account::row).toList();
    }

    /// These accounts, for other modules and jobs; unknown ids are left out.
    @Transactional(readOnly = true)
    public List<AccountRow> some(Collection<AccountId> wanted) {
        var values = wanted.stream().map(AccountId::value).distinct().toList();
        return rows.findByIdIn(values).stream().map(Account::row).toList();
    }

    /// Whom to call for these accounts, for other modules and jobs; unknown ids are left out.
    @Transactional(readOnly = true)
    public Map<AccountId, AccountDetails.Contact> contacts(Collection<AccountId> wanted) {
        var values = wanted.stream().map(AccountId::value).distinct().toList();
        return rows.findByIdIn(values).stream()
                .collect(
                        Collectors.toMap(
                                Account::id, account -> account.sheet().details().contact()));
    }

    @Transactional(readOnly = true)
    public List<AccountRow> ofDepartment(DepartmentId department) {
        return rows.findByDepartmentOrderByNameAsc(department.value()).stream()
                .map(Account::row)
                .toList();
    }

    /// How these accounts' articles look, what stands around them and how they are signed, for other
    /// modules and jobs; unknown ids are left out. The number of queries does not grow.
    @Transactional(readOnly = true)
    public Map<AccountId, AccountBrand> brands(Collection<AccountId> wanted) {
        return brands.of(wanted);
    }

    /// What an account is for; [Positioning#NONE] where nobody has said it.
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public Positioning positioning(AccountId account) {
        return positionings
                .find(account)
                .map(PositioningRows.Row::positioning)
                .orElse(Positioning.NONE);
    }

    /// One page of a list; may be sorted by `name`, `kind`, `state`, `verified`, `followers`.
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public List<AccountRow> search(AccountFilter filter, Pageable page) {
        return rows.findAll(AccountSearch.matching(filter), page).map(Account::row).getContent();
    }

    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public long count(AccountFilter filter) {
        return rows.count(AccountSearch.matching(filter));
    }

    /// Refuses people of another department ([AccountOfAnotherDepartment]).
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public AccountSheet sheet(AccountId account) {
        var sheet = existing(account).sheet();
        readers.mayRead(sheet.row());
        return sheet;
    }

    /// Enters a planned account, with callback keys of its own. Refuses a name that looks like
    /// another's ([AccountNameTaken]) and an AppID that is malformed or taken.
    @Transactional
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public AccountId register(AccountDetails details) {
        details.check();
        refuseTwins(details, Optional.empty());
        var account = new Account(ids.next(), details);
        safe.renewCallback(account);
        rows.save(account);
        facts.publishEvent(new AccountRegistered(account.id(), details.name(), details.appId()));
        return account.id();
    }

    /// @param version as the person saw it; an older one is refused ([AccountChangedMeanwhile])
    @Transactional
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void change(AccountId id, long version, AccountDetails details) {
        var account = existing(id);
        if (account.version() != version) {
            throw new AccountChangedMeanwhile(account.name());
        }
        details.check();
        refuseTwins(details, Optional.of(id));
        boolean renumbered = !account.appId().equals(details.appId());
        account.change(details);
        if (renumbered) {
            safe.renewCallback(account);
            facts.publishEvent(credentialsChanged(id, AccountCredentialsChanged.Part.ALL));
        }
        facts.publishEvent(new AccountChanged(id, details.name(), details.appId()));
    }

    /// Moves an account along its life ([AccountState#canBecome]). An account without a secret can't
    /// become active; closing erases the secrets.
    @Transactional
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void move(AccountId id, AccountState next) {
        var account = existing(id);
        var before = account.state();
        account.moveTo(next);
        facts.publishEvent(new AccountStateChanged(id, before, next));
        if (next == AccountState.CLOSED) {
            facts.publishEvent(credentialsChanged(id, AccountCredentialsChanged.Part.ALL));
        }
    }

    /// Keeps a new AppSecret, sealed; nobody is ever shown it again.
    @Transactional
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void replaceSecret(AccountId id, String secret) {
        var account = existing(id);
        safe.keepSecret(account, secret);
        facts.publishEvent(credentialsChanged(id, AccountCredentialsChanged.Part.SECRET));
    }

    /// What to paste into WeChat's console.
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public CallbackSetup callback(AccountId id) {
        return safe.callback(existing(id));
    }

    /// Makes new callback keys; WeChat's calls fail until they are pasted into its console.
    @Transactional
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public CallbackSetup renewCallback(AccountId id) {
        var account = existing(id);
        safe.renewCallback(account);
        facts.publishEvent(credentialsChanged(id, AccountCredentialsChanged.Part.CALLBACK));
        return safe.callback(account);
    }

    /// Calls WeChat as this account and says what is wrong, if anything is; where all is well, the
    /// number of followers is kept. Takes as long as WeChat takes.
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'COORDINATOR')")
    public ConnectionReport testConnection(AccountId id) {
        return connections.test(find(id).orElseThrow(() -> new AccountUnknown(id.toString())));
    }

    /// The same without a word about it, for jobs: keeps the number of followers where WeChat
    /// tells it.
    public void refreshFollowers(AccountId id) {
        connections.refresh(find(id).orElseThrow(() -> new AccountUnknown(id.toString())));
    }

    private Account existing(AccountId id) {
        return rows.findById(id.value()).orElseThrow(() -> new AccountUnknown(id.toString()));
    }

    private void refuseTwins(AccountDetails details, Optional<AccountId> self) {
        rows.findByNameKey(AccountNames.key(details.name()))
                .filter(other -> !self.equals(Optional.of(other.id())))
                .ifPresent(other -> {
                    throw new AccountNameTaken(details.name(), other.name());
                });
        rows.findByAppId(details.appId())
                .filter(other -> !self.equals(Optional.of(other.id())))
                .ifPresent(other -> {
                    throw new AppIdTaken(details.appId(), other.name());
                });
    }

    private static AccountCredentialsChanged credentialsChanged(
            AccountId id, AccountCredentialsChanged.Part part) {
        return new AccountCredentialsChanged(id, part);
    }
}
