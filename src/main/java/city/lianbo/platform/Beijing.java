package city.lianbo.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// The one zone of the desk: every day, month and shown time is Asia/Shanghai, whatever the zone
/// of the server or the browser.
public final class Beijing {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Beijing() {}

    public static ZonedDateTime at(Instant instant) {
        return instant.atZone(ZONE);
    }

    public static LocalDate day(Instant instant) {
        return at(instant).toLocalDate();
    }

    public static YearMonth month(Instant instant) {
        return YearMonth.from(at(instant));
    }

    public static Instant instant(LocalDateTime wallClock) {
        return wallClock.atZone(ZONE).toInstant();
    }
}
