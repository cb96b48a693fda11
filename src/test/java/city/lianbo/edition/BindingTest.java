package city.lianbo.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.lianbo.document.Block;
import city.lianbo.document.BlockId;
import city.lianbo.document.Document;
import city.lianbo.document.Passage;
import city.lianbo.document.Themes;
import city.lianbo.document.WeChatHtml;
import city.lianbo.platform.Fingerprint;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BindingTest {

    private static final Fingerprint MAP = Fingerprint.of("map");
    private static final Fingerprint CHART = Fingerprint.of("chart");
    private static final String URL = "https://mmbiz.qpic.cn/mmbiz_png/a/0?wx_fmt=png&from=appmsg";

    @Test
    void replacesEveryPlaceholderByItsEscapedAddress() {
        var html = image(MAP) + "<p>文字</p>" + image(MAP);

        var bound = Binding.bind(html, Map.of(Binding.placeholder(MAP), URL));

        var escaped = URL.replace("&", "&amp;");
        assertThat(bound)
                .isEqualTo("<img src=\"" + escaped + "\"><p>文字</p><img src=\"" + escaped + "\">");
    }

    @Test
    void textWithoutPicturesStaysAsItIs() {
        assertThat(Binding.bind("<p>a</p>", Map.of())).isEqualTo("<p>a</p>");
    }

    @Test
    void anAddressThatBeginsLikeAnotherIsPutBackRightly() {
        var html = image(MAP) + image(CHART);
        var urls =
                Map.of(
                        Binding.placeholder(MAP),
                        "https://a.example/1",
                        Binding.placeholder(CHART),
                        "https://a.example/12");

        assertThat(Binding.unbind(Binding.bind(html, urls), urls)).isEqualTo(html);
    }

    @Test
    void aLateLinkIsBoundLikeAPicture() {
        var html = link("lead") + image(MAP);
        var urls =
                Map.of(
                        Binding.placeholder("lead"),
                        "https://mp.weixin.qq.com/s/abc?a=1&b=2",
                        Binding.placeholder(MAP),
                        URL);

        var bound = Binding.bind(html, urls);

        assertThat(bound).contains("href=\"https://mp.weixin.qq.com/s/abc?a=1&amp;b=2\"");
        assertThat(Binding.unbind(bound, urls)).isEqualTo(html);
        assertThat(Binding.slots(html)).containsExactly("lead");
    }

    @Test
    void aLateLinkLeadsOnlyToAnArticleOfWeChat() {
        for (var url :
                List.of(
                        "https://mp.weixin.qq.com.example.org/s/a",
                        "https://mp.weixin.qq.com/mp/profile_ext?x",
                        "https://example.org/s/a")) {
            assertThatThrownBy(() ->
                            Binding.bind(link("lead"), Map.of(Binding.placeholder("lead"), url)))
                    .isInstanceOf(BindingRefused.class);
        }
    }

    @Test
    void aLateLinkWithoutAddressLeavesTheWordsSealedForIt() {
        var sealed = link("lead");

        assertThatThrownBy(() -> Binding.bind(sealed, Map.of())).isInstanceOf(BindingRefused.class);
        assertThat(Binding.bind(Binding.withoutLink(sealed, "lead"), Map.of()))
                .contains("详见网站")
                .doesNotContain("<a", "lianbo-");
    }

    private static String link(String name) {
        assertThat(name).isEqualTo("lead");
        var slot = new Block.LinkSlot("first", Block.LinkSlot.SlotKind.LEAD, "", "详见网站");
        var document = new Document(List.of(new Passage(new BlockId("a"), slot)));
        return WeChatHtml.render(document, Themes.standard()).html();
    }

    @Test
    void refusesAPlaceholderWithoutAddress() {
        assertThatThrownBy(() -> Binding.bind(image(MAP), Map.of()))
                .isInstanceOf(BindingRefused.class)
                .hasMessageContaining(MAP.hex());
    }

    @Test
    void refusesAnAddressWithoutPlaceholder() {
        var urls = Map.of(Binding.placeholder(CHART), URL);

        assertThatThrownBy(() -> Binding.bind("<p>a</p>", urls))
                .isInstanceOf(BindingRefused.class)
                .hasMessageContaining(CHART.hex());
    }

    @Test
    void refusesAPlaceholderItDoesNotKnow() {
        assertThatThrownBy(() -> Binding.bind("<a href=\"lianbo-slot:first\">", Map.of()))
                .isInstanceOf(BindingRefused.class)
                .hasMessageContaining("lianbo-slot:first");
        assertThatThrownBy(() -> Binding.bind("<img src=\"lianbo-picture:abc\">", Map.of()))
                .isInstanceOf(BindingRefused.class);
    }

    @Test
    void refusesTwoPicturesWithOneAddress() {
        var urls = Map.of(Binding.placeholder(MAP), URL, Binding.placeholder(CHART), URL);

        assertThatThrownBy(() -> Binding.bind(image(MAP) + image(CHART), urls))
                .isInstanceOf(BindingRefused.class);
    }

    @Test
    void refusesWhatIsNoAddress() {
        for (var bad :
                new String[] {
                    "",
                    "javascript:alert(1)",
                    "https://a.example/\" onload=\"x",
                    "https://a.example/" + "x".repeat(256)
                }) {
            assertThatThrownBy(
                            () -> Binding.bind(image(MAP), Map.of(Binding.placeholder(MAP), bad)))
                    .isInstanceOf(BindingRefused.class);
        }
    }

    @Test
    void refusesWhereTheSealedTextAlreadyContainsTheAddress() {
        var html = "<p>https://a.example/1</p>" + image(MAP);
        var urls = Map.of(Binding.placeholder(MAP), "https://a.example/1");

        assertThatThrownBy(() -> Binding.bind(html, urls))
                .isInstanceOf(BindingRefused.class)
                .hasMessageContaining("another text");
    }

    @Test
    void longestCountsEveryPlaceholderAs256Characters() {
        assertThat(Binding.longest("a" + Binding.placeholder(MAP) + "b")).hasSize(258);
    }

    private static String image(Fingerprint picture) {
        return "<img src=\"" + Binding.placeholder(picture) + "\">";
    }
}
