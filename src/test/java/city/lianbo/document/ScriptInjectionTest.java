package city.lianbo.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /// How often the words of a document with the attack in every place must be seen.
    private static final int PLACES = 40;

    /// What says which video or program is meant.
    private static final Map<WeChatAttributes, Map<String, String>> NAMED =
            Map.of(
                    WeChatAttributes.VIDEO, Map.of("data-mpvid", "wxv_1"),
                    WeChatAttributes.CHANNELS, Map.of("data-id", "export/x"),
                    WeChatAttributes.MINI_PROGRAM,
                            Map.of("data-miniprogram-appid", "wx0123456789abcdef"));

    @ParameterizedTest
    @MethodSource("corpus")
    void attacksAreShownAsText(String attack) {
        var document = Documents.parse(EveryPlace.holding(attack));
        var shown = CleanText.of(attack);
        var variables = new Variables(Map.of(VariableName.ACCOUNT_NAME, attack));

        for (var theme : Themes.all()) {
            var html = WeChatHtml.render(document, theme, variables);
            var page = Harmless.assertHarmless(html.html());
            assertThat(occurrences(page.body().wholeText(), shown.strip()))
                    .isGreaterThanOrEqualTo(PLACES);
            assertThat(page.select("img").eachAttr("alt"))
                    .allMatch(alt -> alt.equals(shown.strip()) || alt.equals(shown.strip() + "x"));
            assertThat(page.select("a[title]").eachAttr("title")).containsExactly(shown.strip());
            Harmless.assertHarmless(html.withoutSlot("lead").html());
        }
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void attacksAreNoAttributesOfWeChatsOwnElements(String attack) {
        for (var rule : WeChatAttributes.values()) {
            for (var name : rule.names()) {
                if (rule.wrong(Map.of(name, attack)).filter(name::equals).isEmpty()) {
                    assertHarmlessThere(rule, name, attack);
                }
            }
            assertThat(rule.wrong(Map.of(attack, "x"))).contains(attack);
        }
    }

    /// A title may hold nearly anything; it must come out as nothing but a title.
    private static void assertHarmlessThere(WeChatAttributes rule, String name, String attack) {
        var attributes = new HashMap<>(NAMED.getOrDefault(rule, Map.of()));
        attributes.put(name, attack);
        var block =
                switch (rule) {
                    case VIDEO ->
                            new Block.WeChatVideo(Block.WeChatVideo.VideoKind.VIDEO, attributes);
                    case CHANNELS ->
                            new Block.WeChatVideo(Block.WeChatVideo.VideoKind.CHANNELS, attributes);
                    case MINI_PROGRAM -> new Block.MiniProgramCard(attributes);
                };
        var document = DocumentArbitraries.numbered(List.of(block));

        var page = Harmless.assertHarmless(WeChatHtml.render(document, Themes.INK).html());

        assertThat(page.select("[" + name + "]").eachAttr(name)).containsExactly(attack);
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

    private static int occurrences(String text, String words) {
        int count = 0;
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length())) {
            count++;
        }
        return count;
    }
}
