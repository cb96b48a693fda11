package city.lianbo.adaptation;

/// How an account stands to the master. The first that fits, from below.
public enum AdaptationState {
    /// Says nothing in its own way.
    INHERITS,
    /// Says something in its own way.
    ADAPTED,
    /// Its department says that it is ready.
    SUBMITTED,
    /// Stands on an earlier revision than the newest; follows at the next pass.
    OUTDATED,
    /// The master changed what the account had changed; a person has to choose.
    CONFLICT;

    static AdaptationState of(
            boolean conflict, boolean outdated, boolean submitted, boolean inherits) {
        if (conflict) {
            return CONFLICT;
        }
        if (outdated) {
            return OUTDATED;
        }
        if (submitted) {
            return SUBMITTED;
        }
        return inherits ? INHERITS : ADAPTED;
    }
}
