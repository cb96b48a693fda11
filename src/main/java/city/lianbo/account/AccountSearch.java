package city.lianbo.account;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Locale;
import org.springframework.data.jpa.domain.Specification;

/// Turns a filter into a query.
final class AccountSearch {

    private static final char ESCAPE = '!';

    private AccountSearch() {}

    static Specification<Account> matching(AccountFilter filter) {
        return (account, _, build) -> all(filter, account, build);
    }

    private static Predicate all(
            AccountFilter filter, Root<Account> account, CriteriaBuilder build) {
        var conditions = new ArrayList<Predicate>();
        if (!filter.words().isBlank()) {
            var pattern = containing(filter.words());
            conditions.add(
                    build.or(
                            build.like(build.lower(account.get("name")), pattern, ESCAPE),
                            build.like(build.lower(account.get("appId")), pattern, ESCAPE)));
        }
        filter.kind().ifPresent(kind -> conditions.add(build.equal(account.get("kind"), kind)));
        filter.state().ifPresent(state -> conditions.add(build.equal(account.get("state"), state)));
        filter.department()
                .ifPresent(department ->
                        conditions.add(build.equal(account.get("department"), department.value())));
        return build.and(conditions.toArray(Predicate[]::new));
    }

    private static String containing(String words) {
        var literal = words.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
        return "%" + literal + "%";
    }
}
