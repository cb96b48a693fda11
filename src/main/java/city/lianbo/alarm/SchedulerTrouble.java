package city.lianbo.alarm;

import java.time.Duration;
import java.time.Instant;

/// What is wrong with the clockwork behind the desk.
public sealed interface SchedulerTrouble {

    /// No node's scheduler has rung since then.
    record Silent(Instant since) implements SchedulerTrouble {}

    /// One recurring tick does not ring while others do.
    ///
    /// @param state the scheduler's own word for what it is doing with it
    record TickLate(String tick, Instant dueAt, String state) implements SchedulerTrouble {}

    /// A node's clock is ahead of the database's, or behind where that is negative.
    record ClockOff(String node, Duration ahead) implements SchedulerTrouble {}
}
