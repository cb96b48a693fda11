package city.lianbo.simulator;

import java.time.Instant;

/// A key against repeating, and the job it belongs to.
record RememberedKey(long msgId, Instant firstTry) {}
