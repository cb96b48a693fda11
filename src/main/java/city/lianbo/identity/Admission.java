package city.lianbo.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Knows whether a sign-in still holds: the person is active and nothing about them has changed
/// since. Looks at the database at most every three seconds per person, so a change made on another
/// node takes effect just as soon.
@Component
class Admission {

    private static final Duration FRESH = Duration.ofSeconds(3);

    private final StoredPeople stored;
    private final InstantSource clock;
    private final Map<UUID, Seen> seen = new ConcurrentHashMap<>();

    Admission(StoredPeople stored, InstantSource clock) {
        this.stored = stored;
        this.clock = clock;
    }

    boolean holds(SignedInPerson person) {
        return epoch(person.id()).filter(epoch -> epoch == person.epoch()).isPresent();
    }

    private Optional<Long> epoch(UUID person) {
        var now = clock.instant();
        return seen.compute(
                        person,
                        (id, last) -> last != null && last.freshAt(now) ? last : look(id, now))
                .epoch();
    }

    private Seen look(UUID person, Instant now) {
        return new Seen(stored.findEpoch(person), now);
    }

    private record Seen(Optional<Long> epoch, Instant at) {

        boolean freshAt(Instant now) {
            return Duration.between(at, now).abs().compareTo(FRESH) < 0;
        }
    }
}
