package city.lianbo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A rule that is never closed swallows all that follow it, and no browser says a word.
class StyleSheetsTest {

    private static final Path ASSETS = Path.of("src/main/resources/META-INF/resources/assets");

    static Path[] sheets() throws IOException {
        try (var files = Files.list(ASSETS)) {
            return files.filter(file -> file.toString().endsWith(".css")).toArray(Path[]::new);
        }
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void everyRuleIsClosedBeforeTheNextBegins(Path sheet) throws IOException {
        int depth = 0;
        int line = 0;
        for (var text : withoutComments(Files.readString(sheet)).split("\n", -1)) {
            line++;
            boolean begins = text.endsWith("{") && !text.startsWith(" ");
            assertThat(begins && depth > 0).as("%s:%d %s", sheet, line, text).isFalse();
            depth += count(text, '{') - count(text, '}');
        }
        assertThat(depth).as("open rules at the end of %s", sheet).isZero();
    }

    private static String withoutComments(String css) {
        var bare = new StringBuilder();
        int from = 0;
        for (int at = css.indexOf("/*"); at >= 0; at = css.indexOf("/*", from)) {
            bare.append(css, from, at);
            int end = css.indexOf("*/", at) + 2;
            css.substring(at, end).chars().filter(c -> c == '\n').forEach(_ -> bare.append('\n'));
            from = end;
        }
        return bare.append(css.substring(from)).toString();
    }

    private static int count(String text, char wanted) {
        return (int) text.chars().filter(character -> character == wanted).count();
    }
}
