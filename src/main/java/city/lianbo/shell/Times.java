package city.lianbo.shell;

import city.lianbo.platform.Beijing;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Shows instants to people, always in Beijing time: `今天 18:30:00`, with the date when it is not
/// today, with the year when it is not this one. Uses the language of the current screen, Chinese
/// where there is none.
@Service
public class Times {

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final InstantSource clock;

    public Times(InstantSource clock) {
        this.clock = clock;
    }

    /// `今天 18:30:00`.
    public String at(Instant instant) {
        return at(instant, language());
    }

    public String at(Instant instant, Locale locale) {
        return day(Beijing.day(instant), locale) + " " + clock(instant);
    }

    /// `今天 18:30`.
    public String minute(Instant instant) {
        return day(Beijing.day(instant), language()) + " " + MINUTES.format(Beijing.at(instant));
    }

    /// `18:30:00`, where the day goes without saying.
    public String clock(Instant instant) {
        return SECONDS.format(Beijing.at(instant));
    }

    /// `今天`, `11月23日` or `2025年11月23日`.
    public String day(LocalDate day) {
        return day(day, language());
    }

    public String day(LocalDate day, Locale locale) {
        var today = Beijing.day(clock.instant());
        boolean english = Messages.isEnglish(locale);
        if (day.equals(today)) {
            return english ? "today" : "今天";
        }
        boolean thisYear = day.getYear() == today.getYear();
        var pattern =
                english ? (thisYear ? "d MMM" : "d MMM uuuu") : (thisYear ? "M月d日" : "uuuu年M月d日");
        return DateTimeFormatter.ofPattern(pattern, english ? Locale.ENGLISH : Locale.CHINESE)
                .format(day);
    }

    /// `11月23日 星期一`, for the head of a page.
    public String longDay(LocalDate day) {
        return Messages.isEnglish(language())
                ? DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH).format(day)
                : DateTimeFormatter.ofPattern("M月d日 EEEE", Locale.CHINESE).format(day);
    }

    private static Locale language() {
        return Optional.ofNullable(UI.getCurrent()).map(UI::getLocale).orElse(Messages.CHINESE);
    }
}
