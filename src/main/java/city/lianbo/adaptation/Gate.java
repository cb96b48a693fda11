package city.lianbo.adaptation;

import city.lianbo.account.AccountRow;
import city.lianbo.article.ArticleId;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.DepartmentId;
import city.lianbo.platform.PersonId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Who may change which accounts now: a department its own, until its deadline and while it has not
/// submitted; coordinators all, always.
@Component
class Gate {

    private final AccountScope scope;
    private final DeadlineRows deadlines;
    private final InstantSource clock;

    Gate(AccountScope scope, DeadlineRows deadlines, InstantSource clock) {
        this.scope = scope;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /// The accounts of these adaptations; refuses all when one may not be changed.
    Map<AccountId, AccountRow> admit(Collection<Adaptation> adaptations) {
        var accounts = admitSubmitted(adaptations);
        if (!scope.isCoordinator()) {
            for (var adaptation : adaptations) {
                if (adaptation.isSubmitted()) {
                    throw new AlreadySubmitted(name(accounts, adaptation));
                }
            }
        }
        return accounts;
    }

    /// The account's name; refuses a version that is not the present one.
    String admit(Adaptation adaptation, long version) {
        var name = name(admit(List.of(adaptation)), adaptation);
        if (adaptation.version() != version) {
            throw new AdaptationChangedMeanwhile(name);
        }
        return name;
    }

    PersonId me() {
        return scope.me();
    }

    /// The same, where being submitted is no hindrance.
    Map<AccountId, AccountRow> admitSubmitted(Collection<Adaptation> adaptations) {
        var accounts = scope.require(adaptations.stream().map(Adaptation::account).toList());
        if (!scope.isCoordinator()) {
            var now = clock.instant();
            adaptations.stream()
                    .collect(Collectors.groupingBy(Adaptation::article))
                    .forEach((article, some) -> {
                        var due =
                                deadlines.of(article).stream()
                                        .collect(
                                                Collectors.toMap(
                                                        DeadlineRow::department, row -> row));
                        some.forEach(one -> refuseLate(accounts, one, due, now));
                    });
        }
        return accounts;
    }

    private static void refuseLate(
            Map<AccountId, AccountRow> accounts,
            Adaptation adaptation,
            Map<DepartmentId, DeadlineRow> due,
            Instant now) {
        var account = accounts.get(adaptation.account());
        if (account == null) {
            return;
        }
        var deadline = due.get(account.department());
        if (deadline != null && deadline.hasPassed(now)) {
            throw new DeadlineOver(account.name());
        }
    }

    /// The rules that have acted already, by article and account.
    BiFunction<ArticleId, AccountRow, Optional<DeadlineRule>> acted(
            Collection<ArticleId> articles) {
        var rows = new HashMap<ArticleId, List<DeadlineRow>>();
        articles.forEach(article -> rows.put(article, deadlines.of(article)));
        return (article, account) ->
                rows.getOrDefault(article, List.of()).stream()
                        .filter(row -> row.department().equals(account.department()))
                        .filter(row -> row.actedAt().isPresent())
                        .map(DeadlineRow::rule)
                        .findFirst();
    }

    static String name(Map<AccountId, AccountRow> accounts, Adaptation adaptation) {
        var account = accounts.get(adaptation.account());
        return account == null ? "" : account.name();
    }
}
