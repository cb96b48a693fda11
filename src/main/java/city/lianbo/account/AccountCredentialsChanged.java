package city.lianbo.account;

import city.lianbo.platform.AccountId;
import city.lianbo.platform.DomainEvent;

/// An account's AppSecret or callback keys were replaced or erased; which ones, never what they are.
public record AccountCredentialsChanged(AccountId account, Part part) implements DomainEvent {

    /// What was replaced.
    public enum Part {
        SECRET,
        CALLBACK,
        ALL
    }

    @Override
    public String subjectType() {
        return "account";
    }

    @Override
    public String subjectId() {
        return account.toString();
    }
}
