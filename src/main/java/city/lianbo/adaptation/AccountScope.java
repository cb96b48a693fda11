package city.lianbo.adaptation;

import city.lianbo.account.AccountBrand;
import city.lianbo.account.AccountRow;
import city.lianbo.account.Accounts;
import city.lianbo.identity.DepartmentRow;
import city.lianbo.identity.Departments;
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
    private final Departments departments;
    private final CurrentActor currentActor;

    AccountScope(Accounts accounts, Departments departments, CurrentActor currentActor) {
        this.accounts = accounts;
        this.departments = departments;
        this.currentActor = currentActor;
    }

    /// These accounts; refuses all when one is unknown or out of reach.
    Map<AccountId, AccountRow> require(Collection<AccountId> wanted) {
        var known =
                accounts.some(wanted).stream()
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

    /// How these accounts look and in whose name they speak; an account that is no longer known has
    /// no look of its own.
    Function<AccountId, Voice> voices(Collection<AccountId> wanted) {
        var brands = accounts.brands(wanted);
        var homes = new HashMap<AccountId, DepartmentId>();
        accounts.some(wanted).forEach(account -> homes.put(account.id(), account.department()));
        var names =
                departments.all().stream()
                        .collect(Collectors.toMap(DepartmentRow::id, DepartmentRow::name));
        return id ->
                new Voice(
                        brands.getOrDefault(id, new AccountBrand(id, "", "", "")),
                        Optional.ofNullable(homes.get(id)).map(names::get).orElse(""));
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
