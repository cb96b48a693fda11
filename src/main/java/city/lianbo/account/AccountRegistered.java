package city.lianbo.account;

import city.lianbo.platform.AccountId;
import city.lianbo.platform.DomainEvent;

/// An account was entered into the registry.
public record AccountRegistered(AccountId account, String name, String appId)
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
