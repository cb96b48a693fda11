package city.lianbo.simulator.http;

import city.lianbo.simulator.SimulatedClock;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/// The telephone's words in one language, already safe for HTML.
///
/// @param language `zh` or `en`
record PhoneTexts(String language, Properties words) {

    private static final PhoneTexts CHINESE = load("zh");
    private static final PhoneTexts ENGLISH = load("en");
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

    /// By `lang`, else by what the browser prefers, else Chinese.
    static PhoneTexts of(Request request) {
        var wanted = request.parameter("lang");
        if (wanted.isEmpty()) {
            wanted = request.acceptLanguage().toLowerCase(Locale.ROOT);
        }
        return wanted.startsWith("en") ? ENGLISH : CHINESE;
    }

    String say(String key, Object... arguments) {
        var pattern = words.getProperty(key, key);
        return Html.text(new MessageFormat(pattern, locale()).format(arguments));
    }

    String count(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /// The time alone today, with the day otherwise; Beijing's.
    String when(Instant moment, LocalDate today) {
        var local = moment.atZone(SimulatedClock.BEIJING);
        return local.toLocalDate().equals(today)
                ? say("simulator.phone.today", CLOCK.format(local))
                : DAY.format(local) + " " + CLOCK.format(local);
    }

    String other() {
        return language.equals("zh") ? "en" : "zh";
    }

    private Locale locale() {
        return language.equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    private static PhoneTexts load(String language) {
        var words = new Properties();
        var name = "/messages/simulator_" + language + ".properties";
        try (var in =
                new InputStreamReader(
                        Objects.requireNonNull(PhoneTexts.class.getResourceAsStream(name), name),
                        StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return new PhoneTexts(language, words);
    }
}
