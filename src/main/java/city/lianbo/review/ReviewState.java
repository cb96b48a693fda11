package city.lianbo.review;

/// Where the review of one seal stands.
public enum ReviewState {
    /// Nobody has asked for it.
    NOT_REQUESTED,
    /// A stage waits for somebody.
    WAITING,
    /// Every stage has been approved.
    APPROVED,
    /// Somebody gave it back; it counts as not approved until it is asked for again.
    GIVEN_BACK
}
