package city.lianbo.edition;

import city.lianbo.account.AccountRow;
import city.lianbo.account.Accounts;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Actor;
import city.lianbo.platform.CurrentActor;
import city.lianbo.platform.PersonId;
import city.lianbo.platform.Role;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/// Whose pushes the person who acts may see and change: editors their department's, coordinators all;
/// reviewers, auditors and administrators look.
@Component
class PushScope {

    private final Accounts accounts;
    private final CurrentActor actor;

    PushScope(Accounts accounts, CurrentActor actor) {
        this.accounts = accounts;
        this.actor = actor;
    }

    /// The account's name; refuses whoever may not change its pushes.
    String require(AccountId account) {
        var row = accounts.find(account);
        if (!row.map(this::mayChange).orElse(false)) {
            throw new PushOfAnotherDepartment(row.map(AccountRow::name).orElse(account.toString()));
        }
        return row.map(AccountRow::name).orElse("");
    }

    /// Refuses whoever may not change the pushes of all of these.
    void requireAll(Collection<AccountId> wanted) {
        var known = accounts.some(wanted);
        if (known.size() < Set.copyOf(wanted).size()) {
            throw new PushOfAnotherDepartment("?");
        }
        known.stream()
                .filter(account -> !mayChange(account))
                .findFirst()
                .ifPresent(account -> {
                    throw new PushOfAnotherDepartment(account.name());
                });
    }

    boolean mayChange(AccountRow account) {
        return actor.get().is(Role.COORDINATOR) || (actor.get().is(Role.EDITOR) && isOwn(account));
    }

    boolean mayRead(AccountRow account) {
        return seesAll(actor.get()) || isOwn(account);
    }

    private boolean isOwn(AccountRow account) {
        return actor.get().department().equals(Optional.of(account.department()));
    }

    private static boolean seesAll(Actor actor) {
        return actor.is(Role.COORDINATOR)
                || actor.is(Role.REVIEWER)
                || actor.is(Role.AUDITOR)
                || actor.is(Role.ADMINISTRATOR);
    }

    PersonId me() {
        return actor.get()
                .id()
                .orElseThrow(() -> new AccessDeniedException("Only a person changes a push"));
    }

    String myName() {
        return actor.get().name();
    }
}
