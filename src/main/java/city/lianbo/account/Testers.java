package city.lianbo.account;

import city.lianbo.platform.AccountId;
import city.lianbo.platform.Beijing;
import city.lianbo.platform.Ids;
import city.lianbo.wechat.Tester;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Whose phones may be shown previews of an account's articles, and how many previews are left
/// today. Only an administrator lists a phone.
@Service
@Transactional
public class Testers {

    private static final int LONGEST_LABEL = 60;
    private static final Pattern OPEN_ID = Pattern.compile("[0-9A-Za-z_-]{20,64}");
    private static final Pattern NAME = Pattern.compile("[0-9A-Za-z_-]{3,64}");

    private final AccountRepository accounts;
    private final TesterRows rows;
    private final Ids ids;
    private final InstantSource clock;
    private final ApplicationEventPublisher facts;

    Testers(
            AccountRepository accounts,
            TesterRows rows,
            Ids ids,
            InstantSource clock,
            ApplicationEventPublisher facts) {
        this.accounts = accounts;
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
        this.facts = facts;
    }

    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public List<TesterRow> of(AccountId account) {
        return rows.of(account);
    }

    /// Refuses an empty label, an address that WeChat can't know ([TesterUnfit]), and a phone that is
    /// listed already ([TesterListedAlready]).
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public TesterId list(AccountId account, String label, Tester tester) {
        var words = label.strip();
        if (words.isEmpty() || words.length() > LONGEST_LABEL) {
            throw new TesterUnfit("label");
        }
        check(tester);
        var row = new TesterRow(new TesterId(ids.next()), account, words, tester);
        if (!rows.insert(row)) {
            throw new TesterListedAlready(name(account), TesterRows.address(tester));
        }
        facts.publishEvent(new TesterListed(account, words, TesterRows.address(tester)));
        return row.id();
    }

    private static void check(Tester tester) {
        boolean fits =
                switch (tester) {
                    case Tester.OpenId(var id) -> OPEN_ID.matcher(id).matches();
                    case Tester.WeChatName(var name) -> NAME.matcher(name).matches();
                };
        if (!fits) {
            throw new TesterUnfit("address");
        }
    }

    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void drop(TesterId tester) {
        rows.find(tester)
                .ifPresent(row -> {
                    rows.delete(tester);
                    facts.publishEvent(new TesterDropped(row.account(), row.label()));
                });
    }

    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public PreviewAllowance allowance(AccountId account) {
        return new PreviewAllowance(rows.used(account, today()), PreviewAllowance.DAILY);
    }

    /// Refuses where fewer than so many are left today ([PreviewsUsedUp]).
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public void requireLeft(AccountId account, int wanted) {
        if (allowance(account).left() < wanted) {
            throw new PreviewsUsedUp(name(account), PreviewAllowance.DAILY);
        }
    }

    /// Counts a preview that is about to be shown; refuses where none is left today
    /// ([PreviewsUsedUp]). For the module that shows it.
    @PreAuthorize("isAuthenticated()")
    public void countPreview(AccountId account) {
        if (!rows.takeOne(account, today(), PreviewAllowance.DAILY)) {
            throw new PreviewsUsedUp(name(account), PreviewAllowance.DAILY);
        }
    }

    /// It certainly never reached WeChat.
    @PreAuthorize("isAuthenticated()")
    public void countBack(AccountId account) {
        rows.giveOneBack(account, today());
    }

    private LocalDate today() {
        return Beijing.day(clock.instant());
    }

    private String name(AccountId account) {
        return accounts.findById(account.value())
                .map(Account::name)
                .orElseThrow(() -> new AccountUnknown(account.toString()));
    }
}
