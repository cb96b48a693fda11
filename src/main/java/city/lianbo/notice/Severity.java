package city.lianbo.notice;

/// How much a notice presses.
public enum Severity {
    /// Somebody must act now: shown first, and mailed.
    ALARM,
    /// Somebody should act soon: mailed too.
    WARNING,
    /// Good to know: in the desk only.
    NOTE;

    boolean mailed() {
        return this != NOTE;
    }
}
