package city.lianbo.desk;

import city.lianbo.campaign.Blackout;
import java.time.LocalDate;
import java.util.Optional;

/// One column of the calendar.
///
/// @param blackout why nothing is sent on this day, where that is so
public record CalendarDay(LocalDate day, boolean today, Optional<Blackout> blackout) {}
