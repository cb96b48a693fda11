package city.lianbo.account;

import city.lianbo.platform.AccountId;
import city.lianbo.platform.DomainEvent;

/// What is known of an account was changed by a person.
public record AccountChanged(AccountId account, String name, String appId) implements DomainEvent {

    @Override
    public String subjectType() {
        return "account";
    }

    @Override
    public String subjectId() {
        return account.toString();
    }
}
