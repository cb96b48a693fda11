package city.lianbo.notice;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// A notice that is not over.
///
/// @param since when it was told first
public record StandingNotice(UUID id, Notice notice, Instant since, Words words) {

    /// Its text in a reader's language.
    @FunctionalInterface
    public interface Words {

        String in(Locale locale);
    }

    public Severity severity() {
        return notice.severity();
    }

    public String text(Locale locale) {
        return words.in(locale);
    }
}
