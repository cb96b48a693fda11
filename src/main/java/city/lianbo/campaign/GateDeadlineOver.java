package city.lianbo.campaign;

import city.lianbo.platform.RuleBroken;

/// A wave was to wait again after its deadline.
public final class GateDeadlineOver extends RuleBroken {

    GateDeadlineOver(int ordinal) {
        super("campaign.gate-deadline-over", ordinal);
    }
}
