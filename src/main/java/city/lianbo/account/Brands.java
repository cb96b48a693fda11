package city.lianbo.account;

import city.lianbo.platform.AccountId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The brand kits: how each account's articles look, what stands around them, how they are signed.
/// Changed by administrators and coordinators, and by the editors of the account's department.
@Service
public class Brands {

    private final AccountRepository accounts;
    private final BrandRows rows;
    private final Readers readers;
    private final ApplicationEventPublisher facts;

    Brands(
            AccountRepository accounts,
            BrandRows rows,
            Readers readers,
            ApplicationEventPublisher facts) {
        this.accounts = accounts;
        this.rows = rows;
        this.readers = readers;
        this.facts = facts;
    }

    /// Refuses people of another department ([AccountOfAnotherDepartment]).
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public BrandSheet sheet(AccountId id) {
        var account = existing(id);
        readers.mayRead(account.row());
        var row = row(id);
        return new BrandSheet(account.row(), kit(account, row, rows.cardIds(id)), row.version());
    }

    /// Whether the person who asks may change what the account's articles look like and are for.
    public boolean mayShape(AccountRow account) {
        return readers.mayShape(account);
    }

    /// Takes effect in what is sealed from now on; sealed texts stay as they are.
    ///
    /// Refuses an older version ([AccountChangedMeanwhile]), a colour that could not be read
    /// ([AccentUnreadable]), and what is too long or too much ([AccountFieldTooLong]).
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void change(AccountId id, long version, BrandKit kit) {
        var account = existing(id);
        readers.requireShaper(account.row());
        kit.check(account.name());
        account.dress(kit.theme(), kit.author());
        if (!rows.write(id, kit, version)) {
            throw new AccountChangedMeanwhile(account.name());
        }
        facts.publishEvent(new AccountBranded(id, account.name()));
    }

    /// The brand as it would be with this kit, for a preview; nothing is kept.
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public AccountBrand preview(AccountId id, BrandKit kit) {
        var account = existing(id);
        kit.check(account.name());
        var known = rows.cardsFor(kit.cards());
        var cards =
                kit.cards().stream()
                        .flatMap(shown -> Optional.ofNullable(known.get(shown)).stream())
                        .toList();
        return brand(account, kit, cards);
    }

    Map<AccountId, AccountBrand> of(Collection<AccountId> wanted) {
        var found = rows.of(wanted);
        var cards = rows.cards(wanted);
        var values = wanted.stream().map(AccountId::value).distinct().toList();
        return accounts.findByIdIn(values).stream()
                .map(account ->
                        brand(
                                account,
                                kit(
                                        account,
                                        found.getOrDefault(
                                                account.id(), BrandRows.Row.none(account.id())),
                                        List.of()),
                                cards.getOrDefault(account.id(), List.of())))
                .collect(Collectors.toMap(AccountBrand::id, Function.identity()));
    }

    private static AccountBrand brand(
            Account account, BrandKit kit, List<AccountBrand.Card> cards) {
        return new AccountBrand(
                account.id(),
                account.name(),
                kit.author(),
                kit.theme(),
                kit.accent(),
                kit.header(),
                kit.signature(),
                kit.footer(),
                cards,
                kit.cover(),
                kit.reach());
    }

    private BrandRows.Row row(AccountId id) {
        return Optional.ofNullable(rows.of(List.of(id)).get(id))
                .orElseGet(() -> BrandRows.Row.none(id));
    }

    private static BrandKit kit(Account account, BrandRows.Row row, List<AccountId> cards) {
        return new BrandKit(
                account.theme(),
                row.accent(),
                account.defaultAuthor(),
                row.header(),
                row.footer(),
                row.signature(),
                row.cover(),
                row.qr(),
                cards,
                row.reach());
    }

    private Account existing(AccountId id) {
        return accounts.findById(id.value()).orElseThrow(() -> new AccountUnknown(id.toString()));
    }
}
