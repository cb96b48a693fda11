package city.lianbo.delivery;

import city.lianbo.platform.DomainEvent;

/// A person took a halt back.
///
/// @param scope `everything`, a plan, or a plan and its wave
public record SendingResumed(String scope, int accounts, int tooLate, int withoutQuota)
        implements DomainEvent {

    @Override
    public String subjectType() {
        return "sending";
    }

    @Override
    public String subjectId() {
        return scope;
    }
}
