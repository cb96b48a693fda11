package city.lianbo.adaptation;

/// What happens to accounts whose department has not submitted when its deadline passes. What the
/// department wrote is kept in each case.
public enum DeadlineRule {
    /// They go out with the master's text, nothing of their own.
    AS_INHERITED,
    /// They do not go out.
    LEFT_OUT,
    /// They wait until a coordinator has adapted and submitted for them.
    ON_BEHALF
}
