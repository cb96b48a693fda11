package city.lianbo.review;

/// Why somebody can't approve a seal.
public enum Obstacle {
    /// No stage waits.
    NOTHING_WAITS,
    /// They had a hand in it.
    CONTRIBUTED,
    /// They approved an earlier stage; the next belongs to somebody else.
    DECIDED_EARLIER_STAGE
}
