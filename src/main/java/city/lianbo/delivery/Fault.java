package city.lianbo.delivery;

/// What can be made to go wrong in a rehearsal. The words for people stand in the message bundle
/// under `delivery.fault.<name>`.
public enum Fault {
    /// Every call takes seconds.
    SLOW_NETWORK,
    /// Calls and answers get lost around the departure.
    LOST_ANSWERS,
    /// WeChat answers −1, whether or not it did its work.
    WECHAT_BUSY,
    /// Some accounts have no push left.
    NO_QUOTA,
    /// Some accounts get no token.
    TOKEN_INVALID,
    /// Administrators confirm in the last minutes.
    PHONE_LATE,
    /// Administrators refuse.
    PHONE_REFUSED,
    /// Administrators never answer.
    PHONE_SILENT,
    /// WeChat's events never arrive.
    NO_CALLBACKS,
    /// The desk dies at the departure and is back half a minute later.
    NODE_DIES,
    /// The database stands still around the departure.
    DATABASE_PAUSES
}
