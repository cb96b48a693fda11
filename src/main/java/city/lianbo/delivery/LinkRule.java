package city.lianbo.delivery;

/// What happens to a delivery whose late link is not known when it is to be armed. Chosen for a
/// whole plan; the words for people stand in the message bundle under `delivery.link.rule.<name>`.
public enum LinkRule {
    /// It waits for the link until it is too late, and is missed then.
    WAIT,
    /// It leaves with what was sealed for the case that no link comes.
    SEND_WITHOUT,
    /// It is held until a person pastes the link; what WeChat tells later does not move it.
    HOLD
}
