package city.lianbo.delivery;

import city.lianbo.platform.DomainEvent;

/// A person halted sending.
///
/// @param scope `everything`, a plan, or a plan and its wave
/// @param mayHaveLeft calls that had been claimed before
public record SendingHalted(String scope, String reason, int stopped, int mayHaveLeft)
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
