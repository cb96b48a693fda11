package city.lianbo.desk;

import city.lianbo.delivery.Tally;
import java.time.Instant;
import java.util.Optional;

/// The accounts of one plan that leave at one time of the day.
///
/// @param title of the campaign; empty where there is none
/// @param link address in the desk without a leading slash, where there is one
/// @param released whether the machine may send
public record DayDeparture(
        Instant departsAt, String title, Optional<String> link, boolean released, Tally tally) {}
