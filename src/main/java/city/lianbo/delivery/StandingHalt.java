package city.lianbo.delivery;

import java.time.Instant;

/// A halt that nobody has taken back yet.
///
/// @param by who halted
/// @param reason in that person's words; may be empty
public record StandingHalt(HaltScope scope, Instant since, String by, String reason) {}
