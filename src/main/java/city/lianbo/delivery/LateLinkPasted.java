package city.lianbo.delivery;

import city.lianbo.platform.AccountId;
import city.lianbo.platform.DomainEvent;

/// A person said where an account's article is, because WeChat had not told it.
///
/// @param deliveries how many late links it filled
public record LateLinkPasted(PlanId plan, AccountId account, String address, int deliveries)
        implements DomainEvent {

    @Override
    public String subjectType() {
        return "plan";
    }

    @Override
    public String subjectId() {
        return plan.toString();
    }
}
