package city.lianbo.delivery;

import city.lianbo.platform.RuleBroken;

/// A rehearsal took longer than anybody waits.
public final class RehearsalTooLong extends RuleBroken {

    RehearsalTooLong() {
        super("delivery.rehearsal-too-long");
    }
}
