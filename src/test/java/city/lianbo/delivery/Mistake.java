package city.lianbo.delivery;

/// What an engine could do wrong; each is planted once to see that the simulation notices.
enum Mistake {
    NONE,
    /// A key of its own for every attempt.
    NEW_KEY_PER_ATTEMPT,
    /// Counts a delivery as accepted before its call is made.
    MARK_BEFORE_CALL,
    /// Asks again under the key although somebody stopped the plan.
    REPEAT_AFTER_HALT,
    /// Claims rows that another node has claimed, and leaves late without claiming again.
    NO_FENCE,
    /// Leaves late links out of the drafts, and writes down that they are in.
    FORGET_LINKS,
    /// Submits a publication again as soon as its answer is lost, without reading WeChat's list.
    REPUBLISH_AT_ONCE,
    /// Lets a wave go that waits for another.
    IGNORE_GATE
}
