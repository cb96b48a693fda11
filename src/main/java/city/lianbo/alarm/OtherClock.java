package city.lianbo.alarm;

import java.time.Instant;
import java.util.Optional;

/// A clock beside the database's that this node's can be held against.
public interface OtherClock {

    /// For figures: one lower-case word.
    String name();

    /// What was seen of it last; empty before the first time.
    Optional<Sighting> last();

    /// @param before our clock before it was read
    /// @param earliest what it showed at the least: not every clock tells parts of seconds
    /// @param latest and at the most
    /// @param after our clock after it was read
    record Sighting(Instant before, Instant earliest, Instant latest, Instant after) {}
}
