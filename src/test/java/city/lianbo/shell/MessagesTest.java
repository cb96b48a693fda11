package city.lianbo.shell;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Guards the bundles of every module: complete in both languages, fitting, and in use.
class MessagesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[A-Za-z0-9._-]*)\"");
    private static final Pattern ASKED_FOR =
            Pattern.compile(
                    "(?:getTranslation|translate|new\\s+NavigationEntry)\\s*\\(\\s*\"([^\"]+)\"(?!\\s*\\+)");
    private static final Pattern SAID_ON_REFUSAL =
            Pattern.compile("super\\s*\\(\\s*\"([^\"]+)\"(?!\\s*\\+)");

    private final Messages messages = new Messages();
    private final Map<String, String> chinese = messages.getAllTranslations(Messages.CHINESE);
    private final Map<String, String> english = messages.getAllTranslations(Messages.ENGLISH);

    @Test
    void everyKeyIsInBothLanguages() {
        assertThat(english.keySet()).containsExactlyInAnyOrderElementsOf(chinese.keySet());
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        assertThat(chinese)
                .allSatisfy((key, text) ->
                        assertThat(placeholders(english.getOrDefault(key, "")))
                                .as(key)
                                .isEqualTo(placeholders(text)));
    }

    @Test
    void everyTextIsAPatternThatSaysSomething() {
        Stream.of(chinese, english)
                .forEach(texts ->
                        assertThat(texts)
                                .allSatisfy((key, text) ->
                                        assertThat(new MessageFormat(text, Locale.ROOT))
                                                .as(key)
                                                .extracting(MessageFormat::toPattern)
                                                .asString()
                                                .isNotBlank()));
    }

    @Test
    void noApostropheSwallowsAText() {
        Stream.of(chinese, english)
                .forEach(texts -> assertThat(texts.values()).noneMatch(text -> text.contains("'")));
    }

    @Test
    void everyKeyAskedForExists() {
        var asked = sources().flatMap(MessagesTest::keysAskedFor).distinct().sorted().toList();

        assertThat(asked).isNotEmpty();
        assertThat(asked).allMatch(chinese::containsKey, "has a text");
    }

    @Test
    void everyKeyIsUsed() {
        var literals =
                sources().flatMap(source -> matches(LITERAL, source)).distinct().sorted().toList();

        var unused =
                chinese.keySet().stream()
                        .filter(key -> literals.stream().noneMatch(key::startsWith))
                        .distinct()
                        .sorted()
                        .toList();

        assertThat(unused).isEmpty();
    }

    private static Stream<String> keysAskedFor(String source) {
        var asked = matches(ASKED_FOR, source);
        return source.contains("extends RuleBroken")
                ? Stream.concat(asked, matches(SAID_ON_REFUSAL, source))
                : asked;
    }

    private static Stream<String> matches(Pattern pattern, String source) {
        return pattern.matcher(source).results().map((MatchResult found) -> found.group(1));
    }

    private static Set<Integer> placeholders(String text) {
        return Pattern.compile("\\{(\\d+)")
                .matcher(text)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<String> sources() {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream()
                    .map(MessagesTest::read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
