package city.lianbo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.platform.SettableClock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TimesTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T10:00:00Z"));
    private final Times times = new Times(clock);

    @Test
    void saysTodayInBeijingTime() {
        var evening = Instant.parse("2026-11-23T10:30:00Z");

        assertThat(times.at(evening)).isEqualTo("今天 18:30:00");
        assertThat(times.minute(evening)).isEqualTo("今天 18:30");
        assertThat(times.at(evening, Messages.ENGLISH)).isEqualTo("today 18:30:00");
    }

    @Test
    void theDayChangesAtMidnightInBeijing() {
        clock.set(Instant.parse("2026-11-23T16:00:00Z"));

        assertThat(times.at(Instant.parse("2026-11-23T15:59:59Z"))).isEqualTo("11月23日 23:59:59");
        assertThat(times.at(Instant.parse("2026-11-23T16:00:00Z"))).isEqualTo("今天 00:00:00");
    }

    @Test
    void givesTheYearWhenItIsAnother() {
        var lastYear = LocalDate.of(2025, 1, 5);

        assertThat(times.day(lastYear, Messages.CHINESE)).isEqualTo("2025年1月5日");
        assertThat(times.day(lastYear, Messages.ENGLISH)).isEqualTo("5 Jan 2025");
    }
}
