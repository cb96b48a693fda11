package city.lianbo.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What mp-darkmode 1.2.1 made of these colours in a browser.
class DarkModeTest {

    private static final DarkMode CLIENT = DarkMode.BY_ITSELF;

    private static final Pattern CHANNELS =
            Pattern.compile("rgba?\\((\\d+),(\\d+),(\\d+)(?:,([0-9.]+))?\\)");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- | #23272e | rgba(0,0,0,0) | rgb(158,164,174)",
                "- | #1f4e8c | rgba(0,0,0,0) | rgb(73,134,215)",
                "- | #b3261e | rgba(0,0,0,0) | rgb(203,43,34)",
                "- | #999999 | rgba(0,0,0,0) | rgb(153,153,153)",
                "- | #ffffff | rgba(0,0,0,0) | rgb(255,255,255)",
                "#f3f6fa | #23272e | rgb(188,190,193) | rgb(35,39,46)",
                "#f3f6fa | #1f4e8c | rgb(188,190,193) | rgb(31,78,140)",
                "#f3f6fa | #b3261e | rgb(188,190,193) | rgb(179,38,30)",
                "#f3f6fa | #999999 | rgb(188,190,193) | rgb(77,77,77)",
                "#f3f6fa | #ffffff | rgb(188,190,193) | rgb(255,255,255)",
                "#f7f7f7 | #23272e | rgb(33,33,33) | rgb(180,187,198)",
                "#f7f7f7 | #1f4e8c | rgb(33,33,33) | rgb(73,134,215)",
                "#f7f7f7 | #b3261e | rgb(33,33,33) | rgb(221,47,37)",
                "#f7f7f7 | #999999 | rgb(33,33,33) | rgb(153,153,153)",
                "#f7f7f7 | #ffffff | rgb(33,33,33) | rgb(255,255,255)",
                "#fff9f6 | #23272e | rgb(30,30,30) | rgb(180,187,198)",
                "#fff9f6 | #1f4e8c | rgb(30,30,30) | rgb(73,134,215)",
                "#fff9f6 | #b3261e | rgb(30,30,30) | rgb(215,46,36)",
                "#fff9f6 | #999999 | rgb(30,30,30) | rgb(153,153,153)",
                "#fff9f6 | #ffffff | rgb(30,30,30) | rgb(255,255,255)",
                "#1f4e8c | #23272e | rgb(31,78,140) | rgb(180,187,198)",
                "#1f4e8c | #1f4e8c | rgb(31,78,140) | rgb(80,146,233)",
                "#1f4e8c | #b3261e | rgb(31,78,140) | rgb(255,92,52)",
                "#1f4e8c | #999999 | rgb(31,78,140) | rgb(153,153,153)",
                "#1f4e8c | #ffffff | rgb(31,78,140) | rgb(255,255,255)",
                "#0a0a40 | #23272e | rgb(15,15,97) | rgb(157,163,173)",
                "#0a0a40 | #1f4e8c | rgb(15,15,97) | rgb(73,134,215)",
                "#0a0a40 | #b3261e | rgb(15,15,97) | rgb(202,43,34)",
                "#0a0a40 | #999999 | rgb(15,15,97) | rgb(153,153,153)",
                "#0a0a40 | #ffffff | rgb(15,15,97) | rgb(255,255,255)",
                "rgba(31,78,140,.05) | #23272e | rgba(31,78,140,0.05) | rgb(180,187,198)",
                "rgba(31,78,140,.05) | #1f4e8c | rgba(31,78,140,0.05) | rgb(73,134,215)",
                "rgba(31,78,140,.05) | #b3261e | rgba(31,78,140,0.05) | rgb(209,44,35)",
                "rgba(31,78,140,.05) | #999999 | rgba(31,78,140,0.05) | rgb(153,153,153)",
                "rgba(31,78,140,.05) | #ffffff | rgba(31,78,140,0.05) | rgb(255,255,255)",
                "rgba(0,0,0,.12) | #23272e | rgba(56,56,56,0.12) | rgb(180,187,198)",
                "rgba(0,0,0,.12) | #1f4e8c | rgba(56,56,56,0.12) | rgb(73,134,215)",
                "rgba(0,0,0,.12) | #b3261e | rgba(56,56,56,0.12) | rgb(212,45,36)",
                "rgba(0,0,0,.12) | #999999 | rgba(56,56,56,0.12) | rgb(153,153,153)",
                "rgba(0,0,0,.12) | #ffffff | rgba(56,56,56,0.12) | rgb(255,255,255)",
                "#ffd600 | #23272e | rgb(240,201,0) | rgb(35,39,46)",
                "#ffd600 | #1f4e8c | rgb(240,201,0) | rgb(31,78,140)",
                "#ffd600 | #b3261e | rgb(240,201,0) | rgb(179,38,30)",
                "#ffd600 | #999999 | rgb(240,201,0) | rgb(77,77,77)",
                "#ffd600 | #ffffff | rgb(240,201,0) | rgb(255,255,255)"
            })
    void coloursTurnAsTheyDoOnThePhone(String ground, String ink, String paint, String writing) {
        var below = DarkMode.PAGE;
        if (!ground.equals("-")) {
            var turned = CLIENT.ground(Rgba.parse(ground).orElseThrow(), below);
            assertAlike(turned.over(below), measured(paint).over(below));
            below = turned.over(below);
        }

        assertAlike(
                CLIENT.writing(Rgba.parse(ink).orElseThrow(), below).over(below),
                measured(writing).over(below));
    }

    @Test
    void aTranslucentLineTurnsLight() {
        var line = Rgba.parse(Theme.LINE).orElseThrow();

        assertThat(CLIENT.writing(line, DarkMode.PAGE).css()).isEqualTo("rgba(163,163,163,.12)");
        assertThat(DarkMode.AS_SEEN.writing(line, DarkMode.PAGE).css())
                .isEqualTo("rgba(255,255,255,.12)");
    }

    private static Rgba measured(String text) {
        var matcher = CHANNELS.matcher(text);
        assertThat(matcher.matches()).isTrue();
        return new Rgba(
                Double.parseDouble(matcher.group(1)),
                Double.parseDouble(matcher.group(2)),
                Double.parseDouble(matcher.group(3)),
                matcher.group(4) == null ? 1 : Double.parseDouble(matcher.group(4)));
    }

    private static void assertAlike(Rgba model, Rgba phone) {
        assertThat(model.red()).as("red").isCloseTo(phone.red(), within(2.0));
        assertThat(model.green()).as("green").isCloseTo(phone.green(), within(2.0));
        assertThat(model.blue()).as("blue").isCloseTo(phone.blue(), within(2.0));
    }
}
