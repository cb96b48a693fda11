package city.lianbo.article;

import city.lianbo.platform.PersonId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Who writes, and when: to the microsecond, as both databases keep it.
record Pen(PersonId person, String name, Instant at) {

    Pen {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
