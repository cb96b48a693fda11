package city.lianbo.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;

/// Looks at rendered HTML with a browser's eyes (jsoup parses as browsers do) and lets through only
/// what WeChat keeps.
final class Harmless {

    private static final Set<String> ELEMENTS =
            Set.of(
                    "section",
                    "p",
                    "h2",
                    "h3",
                    "h4",
                    "strong",
                    "em",
                    "u",
                    "s",
                    "sup",
                    "br",
                    "hr",
                    "blockquote",
                    "img",
                    "a",
                    "span",
                    "table",
                    "tbody",
                    "tr",
                    "td",
                    "th",
                    "iframe",
                    "mp-common-videosnap",
                    "mp-miniprogram");
    private static final Set<String> STYLES =
            Set.of(
                    "font-size",
                    "font-weight",
                    "line-height",
                    "color",
                    "background",
                    "margin",
                    "padding",
                    "border",
                    "border-left",
                    "border-top",
                    "border-bottom",
                    "text-align",
                    "text-indent",
                    "max-width",
                    "width",
                    "height",
                    "display",
                    "vertical-align",
                    "border-collapse",
                    "border-radius",
                    "letter-spacing",
                    "float",
                    "margin-left",
                    "overflow",
                    "overflow-x",
                    "word-break");

    /// Elements that carry attributes of WeChat's own; see WeChatAttributesTest.
    private static final Set<String> WECHATS =
            Set.of("iframe", "mp-common-videosnap", "mp-miniprogram");

    private Harmless() {}

    static org.jsoup.nodes.Document assertHarmless(String html) {
        var page = Jsoup.parseBodyFragment(html);
        page.outputSettings(new OutputSettings().prettyPrint(false));
        for (var element : page.body().select("body *")) {
            assertThat(ELEMENTS).contains(element.normalName());
            element.attributes().forEach(attribute -> check(element, attribute));
        }
        assertThat(page.head().children()).isEmpty();
        return page;
    }

    private static void check(Element element, Attribute attribute) {
        switch (element.normalName() + " " + attribute.getKey()) {
            case "img src" ->
                    assertThat(attribute.getValue()).matches("lianbo-picture:[0-9a-f]{64}");
            case "a href" ->
                    assertThat(attribute.getValue())
                            .matches(
                                    "(?i)https?://mp\\.weixin\\.qq\\.com.*"
                                            + "|lianbo-slot:[a-z][a-z0-9-]{0,31}");
            case "img alt", "a title" -> {}
            case "td colspan", "td rowspan", "th colspan", "th rowspan" ->
                    assertThat(attribute.getValue()).matches("[0-9]{1,3}");
            case "iframe class" -> assertThat(attribute.getValue()).isEqualTo("video_iframe");
            case "iframe data-src" ->
                    assertThat(attribute.getValue())
                            .matches("https://(v|mp\\.weixin)\\.qq\\.com.*");
            default -> {
                if (WECHATS.contains(element.normalName())) {
                    assertThat(attribute.getKey()).matches("data-[a-z-]+");
                    return;
                }
                assertThat(attribute.getKey()).isEqualTo("style");
                for (var declaration : attribute.getValue().split(";", -1)) {
                    assertThat(STYLES).contains(declaration.substring(0, declaration.indexOf(':')));
                    assertThat(declaration)
                            .doesNotContain("url", "lianbo-")
                            .satisfies(style ->
                                    assertThat(style.replaceAll("rgba\\([0-9.,]+\\)", ""))
                                            .doesNotContain("("));
                }
            }
        }
    }
}
