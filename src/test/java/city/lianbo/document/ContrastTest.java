package city.lianbo.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything that can be written can be read: in every theme, in colours accounts may ask for, on
/// the light page and on the dark one.
class ContrastTest {

    @ParameterizedTest
    @MethodSource("themes")
    void everyWordCanBeReadInTheLight(Theme theme) {
        assertReadable(Looks.inLight(html(theme)));
    }

    @ParameterizedTest
    @MethodSource("themes")
    void everyWordCanBeReadInTheDark(Theme theme) {
        for (var client : DarkMode.values()) {
            assertReadable(Looks.inDark(html(theme), client));
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void noGroundGlaresInTheDark(Theme theme) {
        var plates =
                Arrays.stream(DarkMode.values())
                        .flatMap(client -> Looks.inDark(html(theme), client).stream())
                        .map(Looks.Writing::ground)
                        .distinct();

        assertThat(plates)
                .allSatisfy(ground ->
                        assertThat(ground.contrastTo(Rgba.WHITE)).isGreaterThanOrEqualTo(3));
    }

    static Stream<Theme> themes() {
        var wanted = List.of("#1677ff", "#ffd600", "#07c160", "#e60012", "#8b5cf6");
        return Themes.all().stream()
                .flatMap(theme ->
                        Stream.concat(
                                Stream.of(theme),
                                wanted.stream().map(hex -> theme.withAccent(new Colour(hex)))));
    }

    private static void assertReadable(List<Looks.Writing> writings) {
        assertThat(writings)
                .hasSizeGreaterThan(80)
                .allSatisfy(writing ->
                        assertThat(writing.contrast())
                                .isGreaterThanOrEqualTo(writing.large() ? 3 : 4.5));
    }

    private static WeChatHtml html(Theme theme) {
        return WeChatHtml.render(Samples.everyBlock(), theme, Samples.VARIABLES);
    }
}
