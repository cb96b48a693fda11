package city.lianbo.campaign;

import java.time.LocalDate;

/// Days on which the city sends nothing: mourning, exams.
///
/// @param first the first of the days, in Beijing
/// @param last the last of them
/// @param reason what people are told
public record Blackout(BlackoutId id, LocalDate first, LocalDate last, String reason) {

    public boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
