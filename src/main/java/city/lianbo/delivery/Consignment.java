package city.lianbo.delivery;

import city.lianbo.edition.EditionId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// What is to leave together.
///
/// @param wave the planner's name for it
/// @param tooLate how late it may still leave: above zero, at most 12 h
public record Consignment(UUID wave, Departs departs, Duration tooLate, List<EditionId> editions) {

    private static final Duration LONGEST = Duration.ofHours(12);

    public Consignment {
        editions = List.copyOf(editions);
        if (!tooLate.isPositive() || tooLate.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("too late: above zero, at most 12 h");
        }
    }
}
