package city.lianbo.delivery;

import city.lianbo.account.Accounts;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.CurrentActor;
import city.lianbo.platform.Role;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/// Whose deliveries the person who acts may plan and release: coordinators all, editors those
/// of their own department's accounts and nothing beside.
@Component
class PlanScope {

    private final Accounts accounts;
    private final CurrentActor actor;

    PlanScope(Accounts accounts, CurrentActor actor) {
        this.accounts = accounts;
        this.actor = actor;
    }

    void require(Collection<AccountId> wanted) {
        var person = actor.get();
        if (person.is(Role.COORDINATOR)) {
            return;
        }
        var known = accounts.some(wanted);
        boolean own =
                known.size() == Set.copyOf(wanted).size()
                        && known.stream()
                                .allMatch(account ->
                                        person.department()
                                                .equals(Optional.of(account.department())));
        if (!own) {
            throw new AccessDeniedException("accounts of another department");
        }
    }
}
