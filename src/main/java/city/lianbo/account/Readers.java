package city.lianbo.account;

import city.lianbo.platform.Actor;
import city.lianbo.platform.CurrentActor;
import city.lianbo.platform.Role;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Who may read the details of which account.
@Component
class Readers {

    private final CurrentActor actor;

    Readers(CurrentActor actor) {
        this.actor = actor;
    }

    /// Refuses with [AccountOfAnotherDepartment].
    void mayRead(AccountRow account) {
        var reader = actor.get();
        if (!ofTheWholeCity(reader)
                && !reader.department().equals(Optional.of(account.department()))) {
            throw new AccountOfAnotherDepartment(account.name());
        }
    }

    /// Administrators, coordinators, and the editors of the account's department.
    boolean mayShape(AccountRow account) {
        var person = actor.get();
        return person.is(Role.ADMINISTRATOR)
                || person.is(Role.COORDINATOR)
                || (person.is(Role.EDITOR)
                        && person.department().equals(Optional.of(account.department())));
    }

    /// Refuses with [AccountOfAnotherDepartment].
    void requireShaper(AccountRow account) {
        if (!mayShape(account)) {
            throw new AccountOfAnotherDepartment(account.name());
        }
    }

    private static boolean ofTheWholeCity(Actor reader) {
        return reader.is(Role.ADMINISTRATOR)
                || reader.is(Role.COORDINATOR)
                || reader.is(Role.AUDITOR);
    }
}
