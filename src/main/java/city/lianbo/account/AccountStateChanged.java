package city.lianbo.account;

import city.lianbo.platform.AccountId;
import city.lianbo.platform.DomainEvent;

/// An account moved to another state.
public record AccountStateChanged(AccountId account, AccountState from, AccountState to)
        implements DomainEvent {

    @Override
    public String subjectType() {
        return "account";
    }

    @Override
    public String subjectId() {
        return account.toString();
    }
}
