package city.lianbo.account;

import city.lianbo.platform.AccountId;
import city.lianbo.platform.DomainEvent;
import java.time.Instant;

/// A mass send made elsewhere, for instance in WeChat's console, was written into the quota.
public record SendRecordedOutside(AccountId account, Instant at, String note)
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
