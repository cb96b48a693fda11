package city.lianbo.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.platform.Fingerprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/// Every string of the corpus in every place where people can type; the page must show it as text
/// and hold nothing else.
class ScriptInjectionTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest
    @MethodSource("corpus")
    void attacksAreShownAsText(String attack) {
        var document = Documents.parse(article(attack));

        for (var theme : Themes.all()) {
            var page = Harmless.assertHarmless(WeChatHtml.render(document, theme).html());
            assertThat(page.body().wholeText()).contains(CleanText.of(attack));
            assertThat(page.select("img").eachAttr("alt"))
                    .allMatch(alt -> alt.equals(CleanText.of(attack).strip()));
        }
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void attacksAreNoLinks(String attack) {
        if (Mark.Link.isValid(attack.strip())) {
            var link = new Mark.Link(attack.strip());
            var text = new Inline.Text("x", Set.of(link));
            var document =
                    DocumentArbitraries.numbered(List.of(new Block.Paragraph(List.of(text))));

            Harmless.assertHarmless(WeChatHtml.render(document, Themes.INK).html());
            assertThat(link.href()).startsWithIgnoringCase("http");
        } else {
            assertThat(Mark.Link.isValid(attack)).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void attacksAreNoBlockIds(String attack) {
        var root = JSON.createObjectNode().put("type", "doc");
        root.putArray("content")
                .addObject()
                .put("type", "paragraph")
                .putObject("attrs")
                .put("id", attack);

        var id = Documents.parse(root.toString()).passages().getFirst().id();

        assertThat(id.value()).matches("b[0-9a-f]{12}");
    }

    @Test
    void theCorpusIsLarge() {
        assertThat(corpus().distinct()).hasSizeGreaterThanOrEqualTo(100);
    }

    static Stream<String> corpus() {
        try (var stream =
                ScriptInjectionTest.class.getResourceAsStream("/document/injections.txt")) {
            var lines =
                    new String(Objects.requireNonNull(stream).readAllBytes(), UTF_8).split("\n");
            var attacks = new ArrayList<>(List.of(lines));
            attacks.add("<scr\u0000ipt>alert(1)</scr\u0000ipt>");
            attacks.add("\u2028<script>alert(1)</script>\u2029");
            attacks.add("java\tscript:alert(1)");
            attacks.add("java\nscript:alert(1)");
            attacks.add("\u0001javascript:alert(1)");
            return attacks.stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String article(String attack) {
        var root = JSON.createObjectNode().put("type", "doc");
        var content = root.putArray("content");
        for (var type : List.of("paragraph", "heading")) {
            var node = content.addObject().put("type", type);
            node.putObject("attrs").put("level", 2).put("onload", attack).put("style", attack);
            node.putArray("content").addObject().put("type", "text").put("text", attack);
        }
        var quoted = content.addObject().put("type", "blockquote").putArray("content").addObject();
        quoted.put("type", "paragraph");
        quoted.putArray("content").addObject().put("type", "text").put("text", attack);
        content.addObject()
                .put("type", "picture")
                .putObject("attrs")
                .put("sha256", Fingerprint.of(attack).hex())
                .put("alt", attack)
                .put("caption", attack)
                .put("source", attack);
        return JSON.writeValueAsString(root);
    }
}
