package city.lianbo.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.lianbo.platform.Beijing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TimeRuleSetTest {

    private static final Blackout EXAMS =
            new Blackout(
                    new BlackoutId(new UUID(0, 1)),
                    LocalDate.of(2026, 6, 7),
                    LocalDate.of(2026, 6, 9),
                    "高考");

    private static TimeRuleSet blackout() {
        return new TimeRuleSet(List.of(EXAMS), Optional.empty());
    }

    private static TimeRuleSet quiet(String begins, String ends) {
        return new TimeRuleSet(
                List.of(),
                Optional.of(new QuietHours(LocalTime.parse(begins), LocalTime.parse(ends))));
    }

    private static Instant at(String wallClock) {
        return Beijing.instant(LocalDateTime.parse(wallClock));
    }

    @Test
    void aBlackoutHoldsFromBeijingsFirstMidnightToItsLast() {
        assertThat(blackout().obstacle(at("2026-06-06T23:59:59"))).isEmpty();
        assertThat(blackout().obstacle(at("2026-06-07T00:00:00")))
                .contains(new TimeObstacle.OnBlackoutDay(EXAMS));
        assertThat(blackout().obstacle(at("2026-06-09T23:59:59"))).isPresent();
        assertThat(blackout().obstacle(at("2026-06-10T00:00:00"))).isEmpty();
    }

    @Test
    void quietHoursPassMidnight() {
        var night = quiet("22:00", "07:00");

        assertThat(night.obstacle(at("2026-03-31T21:59:59"))).isEmpty();
        assertThat(night.obstacle(at("2026-03-31T22:00:00"))).isPresent();
        assertThat(night.obstacle(at("2026-04-01T00:00:00"))).isPresent();
        assertThat(night.obstacle(at("2026-04-01T06:59:59"))).isPresent();
        assertThat(night.obstacle(at("2026-04-01T07:00:00"))).isEmpty();
    }

    @Test
    void quietHoursMayLieWithinADay() {
        var noon = quiet("12:00", "14:00");

        assertThat(noon.obstacle(at("2026-03-31T11:59:59"))).isEmpty();
        assertThat(noon.obstacle(at("2026-03-31T13:30:00"))).isPresent();
        assertThat(noon.obstacle(at("2026-03-31T23:30:00"))).isEmpty();
    }

    @Test
    void hoursThatBeginWhenTheyEndAreRefused() {
        assertThatThrownBy(() -> quiet("22:00", "22:00")).isInstanceOf(QuietHoursUnfit.class);
    }

    /// Hours and the same hours turned round share the day between them.
    @Property(tries = 500)
    boolean everyMinuteIsQuietOrNot(
            @ForAll @IntRange(max = 1_439) int begins,
            @ForAll @IntRange(max = 1_439) int ends,
            @ForAll @IntRange(max = 1_439) int minute) {
        if (begins == ends) {
            return true;
        }
        var one = new QuietHours(time(begins), time(ends));
        var other = new QuietHours(time(ends), time(begins));
        return one.hold(time(minute)) != other.hold(time(minute));
    }

    private static LocalTime time(int minute) {
        return LocalTime.MIDNIGHT.plusMinutes(minute);
    }
}
