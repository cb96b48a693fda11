package city.lianbo.campaign;

/// Why a gate stands as it does.
public enum GateReason {
    /// The wave it waits for came far enough.
    REACHED,
    /// A person opened it.
    OPENED_BY_HAND,
    /// The wave it waits for had not come far enough at the deadline.
    DEADLINE,
    /// Too many accounts of the wave it waits for failed.
    FAILURES,
    /// The wave it waits for came far enough, but the campaign was halted, or the desk stood still,
    /// until it was too late to leave by itself.
    OVERDUE,
    /// It would have left on a blackout day or in quiet hours, and its campaign is not urgent.
    FORBIDDEN_TIME,
    /// A person holds it.
    HELD_BY_HAND,
    /// Its deliveries are too late now.
    TOO_LATE
}
