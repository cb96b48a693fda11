package city.lianbo.adaptation;

import city.lianbo.account.AccountBrand;
import city.lianbo.account.AccountRow;
import city.lianbo.account.Accounts;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.CurrentActor;
import city.lianbo.platform.DepartmentId;
import city.lianbo.platform.PersonId;
import city.lianbo.platform.Role;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/// Whose accounts the person who acts may adapt for: editors their department's, coordinators all.
@Component
class AccountScope {

    private final Accounts accounts;
    private final CurrentActor currentActor;

    AccountScope(Accounts accounts, CurrentActor currentActor) {
        this.accounts = accounts;
        this.currentActor = currentActor;
    }

    /// These accounts; refuses all when one is unknown or out of reach.
    Map<AccountId, AccountRow> require(Collection<AccountId> wanted) {
        var known =
                accounts.all().stream()
                        .collect(Collectors.toMap(AccountRow::id, Function.identity()));
        var reached = new HashMap<AccountId, AccountRow>();
        for (var id : wanted) {
            var account =
                    Optional.ofNullable(known.get(id))
                            .orElseThrow(() -> new AccountUnknown(id.toString()));
            if (!reaches(account.department())) {
                throw new AccountOfAnotherDepartment(account.name());
            }
            reached.put(id, account);
        }
        return reached;
    }

    /// The looks of these accounts; an account that is no longer known has none of its own.
    Function<AccountId, AccountBrand> brands(Collection<AccountId> wanted) {
        var known = accounts.brands(wanted);
        return id -> known.getOrDefault(id, new AccountBrand(id, "", "", ""));
    }

    boolean reaches(DepartmentId department) {
        return isCoordinator()
                || currentActor.get().department().filter(department::equals).isPresent();
    }

    boolean isCoordinator() {
        return currentActor.get().is(Role.COORDINATOR);
    }

    PersonId me() {
        return currentActor
                .get()
                .id()
                .orElseThrow(() -> new AccessDeniedException("Only a person adapts"));
    }
}
