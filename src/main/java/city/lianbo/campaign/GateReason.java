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
    /// The wave it waits for had come far enough, but nobody noticed before it was too late to leave.
    NOTICED_TOO_LATE,
    /// A person holds it.
    HELD_BY_HAND,
    /// Its deliveries are too late now.
    TOO_LATE
}
