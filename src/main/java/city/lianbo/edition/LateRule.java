package city.lianbo.edition;

/// What becomes of an own item that is not ready at the cut-off, or was changed after it.
public enum LateRule {
    /// The push leaves without it.
    LEAVE_OUT,
    /// The push waits for it, or for a person who freezes without it.
    HOLD
}
