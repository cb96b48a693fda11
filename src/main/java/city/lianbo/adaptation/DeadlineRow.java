package city.lianbo.adaptation;

import city.lianbo.platform.DepartmentId;
import java.time.Instant;
import java.util.Optional;

/// Until when a department adapts an article, and what happens then.
///
/// @param actedAt when the rule was applied; empty before
public record DeadlineRow(
        DepartmentId department, Instant dueAt, DeadlineRule rule, Optional<Instant> actedAt) {

    public boolean hasPassed(Instant now) {
        return actedAt.isPresent() || !now.isBefore(dueAt);
    }
}
