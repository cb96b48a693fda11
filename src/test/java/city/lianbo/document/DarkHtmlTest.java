package city.lianbo.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DarkHtmlTest {

    @Test
    void turnsWritingAndGroundAsTheClientDoes() {
        assertThat(DarkHtml.of("<p style=\"color:#23272e\">今夜 &amp; 明天</p>"))
                .isEqualTo(
                        "<p style=\"color:%s\">今夜 &amp; 明天</p>"
                                .formatted(ink("#23272e", DarkMode.PAGE)));
        assertThat(DarkHtml.of("<section style=\"background:#f7f7f7\"><p>文</p></section>"))
                .contains("background:" + ground("#f7f7f7"));
    }

    @Test
    void turnsTheColourOfALineAndLeavesItsWidth() {
        assertThat(DarkHtml.of("<p style=\"border-left:4px solid #1f4e8c\">文</p>"))
                .contains("border-left:4px solid " + ink("#1f4e8c", DarkMode.PAGE));
    }

    @Test
    void picturesAndTheirPlacesStayAsTheyAre() {
        var picture = "<img src=\"lianbo-picture:ab\" style=\"width:100%;border:0\">";

        assertThat(DarkHtml.of(picture)).isEqualTo(picture);
    }

    @ParameterizedTest
    @MethodSource("city.lianbo.document.ContrastTest#themes")
    void saysTheSameWords(Theme theme) {
        var html = WeChatHtml.render(Samples.everyBlock(), theme, Samples.VARIABLES).html();

        assertThat(Jsoup.parseBodyFragment(DarkHtml.of(html)).text())
                .isEqualTo(Jsoup.parseBodyFragment(html).text());
    }

    private static String ink(String colour, Rgba ground) {
        return DarkMode.AS_SEEN.writing(Rgba.parse(colour).orElseThrow(), ground).css();
    }

    private static String ground(String colour) {
        return DarkMode.AS_SEEN.ground(Rgba.parse(colour).orElseThrow(), DarkMode.PAGE).css();
    }
}
