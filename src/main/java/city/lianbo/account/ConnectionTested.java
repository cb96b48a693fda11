package city.lianbo.account;

import city.lianbo.platform.AccountId;
import city.lianbo.platform.DomainEvent;

/// A person tested an account's connection to WeChat.
public record ConnectionTested(AccountId account, String outcome) implements DomainEvent {

    @Override
    public String subjectType() {
        return "account";
    }

    @Override
    public String subjectId() {
        return account.toString();
    }
}
