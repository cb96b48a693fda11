package city.lianbo.campaign.ui;

import city.lianbo.platform.Beijing;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A stretch of time laid over a width, with round times marked on it.
///
/// @param step between two marks
record TimeAxis(Instant from, Instant until, Duration step) {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
    private static final int MOST_MARKS = 9;
    private static final int[] MINUTES = {1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440};
    private static final Duration SHORTEST = Duration.ofMinutes(20);
    private static final long MARGIN = 8;

    /// All of these instants with room beside them, between two marks.
    static TimeAxis around(List<Instant> instants) {
        var first = instants.stream().min(Instant::compareTo).orElseThrow();
        var last = instants.stream().max(Instant::compareTo).orElseThrow();
        var length = Duration.between(first, last);
        var shown = length.compareTo(SHORTEST) < 0 ? SHORTEST : length;
        var margin = shown.dividedBy(MARGIN);
        var step = step(shown.plus(margin).plus(margin));
        var from = floor(first.minus(margin), step);
        var until = floor(first.plus(shown).plus(margin), step).plus(step);
        return new TimeAxis(from, until, step);
    }

    private static Duration step(Duration length) {
        for (int minutes : MINUTES) {
            if (length.dividedBy(Duration.ofMinutes(minutes)) < MOST_MARKS) {
                return Duration.ofMinutes(minutes);
            }
        }
        return Duration.ofDays(Math.max(1, length.toDays() / MOST_MARKS + 1));
    }

    /// Marks stand at round times of the Beijing day.
    private static Instant floor(Instant instant, Duration step) {
        var midnight = Beijing.instant(Beijing.day(instant).atStartOfDay());
        long steps = Duration.between(midnight, instant).dividedBy(step);
        return midnight.plus(step.multipliedBy(steps));
    }

    List<Instant> marks() {
        var marks = new ArrayList<Instant>();
        for (var mark = from; !mark.isAfter(until); mark = mark.plus(step)) {
            marks.add(mark);
        }
        return marks;
    }

    /// The day where a day begins.
    String label(Instant mark) {
        var at = Beijing.at(mark);
        boolean midnight = at.toLocalTime().toSecondOfDay() == 0;
        return (midnight && !mark.equals(from) ? DAY : CLOCK).format(at);
    }

    /// `12.5%` of the way.
    String place(Instant instant) {
        return String.format(Locale.ROOT, "%.2f%%", share(instant) * 100);
    }

    double share(Instant instant) {
        double whole = Duration.between(from, until).toMillis();
        return Duration.between(from, instant).toMillis() / whole;
    }
}
