package city.lianbo.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.lianbo.platform.Fingerprint;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {

    private static final String SHA = Fingerprint.of("a picture").hex();

    @Test
    void everyBlockOfTheEditorIsRead() {
        var document =
                Documents.parse(
                        """
                        {"type":"doc","content":[
                          {"type":"heading","attrs":{"id":"a","level":2},"content":[{"type":"text","text":"台风"}]},
                          {"type":"paragraph","attrs":{"id":"b","textAlign":null},"content":[
                            {"type":"text","text":"请"},
                            {"type":"text","marks":[{"type":"link","attrs":{"href":" https://example.org ","target":"_blank","rel":"noopener"}},{"type":"bold"}],"text":"注意"},
                            {"type":"hardBreak"}]},
                          {"type":"bulletList","attrs":{"id":"c"},"content":[{"type":"listItem","content":[
                            {"type":"paragraph","attrs":{"id":null}},
                            {"type":"orderedList","attrs":{"start":3,"type":null},"content":[{"type":"listItem","content":[{"type":"paragraph"}]}]}]}]},
                          {"type":"blockquote","attrs":{"id":"d"},"content":[{"type":"paragraph"}]},
                          {"type":"horizontalRule","attrs":{"id":"e"}},
                          {"type":"picture","attrs":{"id":"f","sha256":"%s","alt":"图","caption":"","source":null}}]}
                        """
                                .formatted(SHA));

        var blank = new Block.Paragraph(List.of());
        assertThat(document.passages().stream().map(Passage::block))
                .containsExactly(
                        new Block.Heading(2, List.of(Inline.Text.plain("台风"))),
                        new Block.Paragraph(
                                List.of(
                                        Inline.Text.plain("请"),
                                        new Inline.Text(
                                                "注意",
                                                Set.of(
                                                        Mark.Style.BOLD,
                                                        new Mark.Link("https://example.org"))),
                                        new Inline.LineBreak())),
                        new Block.BulletList(
                                List.of(
                                        new Block.Item(
                                                List.of(
                                                        blank,
                                                        new Block.OrderedList(
                                                                3,
                                                                List.of(
                                                                        new Block.Item(
                                                                                List.of(
                                                                                        blank)))))))),
                        new Block.Quote(List.of(blank)),
                        new Block.Divider(),
                        new Block.Picture(new Fingerprint(SHA), "图", "", ""));
        assertThat(document.passages().stream().map(passage -> passage.id().value()))
                .containsExactly("a", "b", "c", "d", "e", "f");
    }

    @Test
    void anEmptyStringIsTheEmptyDocument() {
        assertThat(Documents.parse("")).isEqualTo(Document.EMPTY);
        assertThat(Documents.parse(" ").isBlank()).isTrue();
    }

    @Test
    void blankLinesAloneAreBlank() {
        assertThat(Documents.parse(paragraphs("a", "b")).isBlank()).isTrue();
        assertThat(Documents.parse(text("字")).isBlank()).isFalse();
    }

    @Test
    void missingMalformedAndRepeatedIdsAreReplacedTheSameWayEachTime() {
        var json = paragraphs("a", "a", "", "<b>", "c");

        var ids = Documents.parse(json).passages().stream().map(p -> p.id().value()).toList();

        assertThat(ids).hasSize(5).doesNotHaveDuplicates();
        assertThat(ids.getFirst()).isEqualTo("a");
        assertThat(ids.getLast()).isEqualTo("c");
        assertThat(Documents.parse(json)).isEqualTo(Documents.parse(json));
    }

    @Test
    void invisibleCharactersAreTakenOut() {
        var document = Documents.parse(text("甲\\u0000乙\\u2028丙\\ud800丁\\t戊\\u202f😀"));

        assertThat(Documents.plainText(document)).isEqualTo("甲乙丙丁 戊\u202f😀");
    }

    @Test
    void plainTextIsOneLinePerParagraphWithCaptions() {
        var document =
                DocumentArbitraries.numbered(
                        List.of(
                                new Block.Heading(2, List.of(Inline.Text.plain("标题"))),
                                new Block.Picture(new Fingerprint(SHA), "不读", "图注", "不读"),
                                new Block.Paragraph(
                                        List.of(
                                                Inline.Text.plain("上"),
                                                new Inline.LineBreak(),
                                                Inline.Text.plain("下")))));

        assertThat(Documents.plainText(document)).isEqualTo("标题\n图注\n上\n下");
        assertThat(Documents.pictures(document)).containsExactly(new Fingerprint(SHA));
    }

    @Nested
    class WhatIsRefused {

        @ParameterizedTest
        @ValueSource(strings = {"{", "[]", "null", "{\"type\":\"paragraph\"}", "<p>x</p>"})
        void whatIsNoDocument(String json) {
            assertRefused(json, "document.notUnderstood.json");
        }

        @Test
        void unknownNodesWithTheirPlace() {
            var json =
                    """
                    {"type":"doc","content":[{"type":"paragraph","attrs":{"id":"a"}},
                     {"type":"bulletList","content":[{"type":"listItem","content":[{"type":"iframe"}]}]}]}
                    """;

            assertRefused(
                    json, "document.notUnderstood.node", "doc/bulletList[2]/listItem[1]/iframe[1]");
        }

        @Test
        void unknownInlineNodesAndMarks() {
            assertRefused(
                    paragraph("{\"type\":\"image\"}"),
                    "document.notUnderstood.node",
                    "doc/paragraph[1]/image[1]");
            assertRefused(
                    paragraph("{\"type\":\"text\",\"text\":\"x\",\"marks\":[{\"type\":\"code\"}]}"),
                    "document.notUnderstood.mark",
                    "doc/paragraph[1]/text[1]",
                    "code");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "javascript:alert(1)",
                    "JavaScript:alert(1)",
                    "data:text/html,x",
                    "//example.org",
                    "/etc",
                    "https://",
                    "https://user@example.org/",
                    "https://mp.weixin.qq.com@example.org/s/1",
                    "https://a.cn/ b",
                    "https://a.cn/\\\"onmouseover=",
                    "ftp://a.cn/"
                })
        void linksThatAreNoWebAddress(String href) {
            var node =
                    """
                    {"type":"text","text":"x","marks":[{"type":"link","attrs":{"href":"%s"}}]}\
                    """
                            .formatted(href);

            assertRefused(
                    paragraph(node),
                    "document.notUnderstood.attribute",
                    "doc/paragraph[1]/text[1]",
                    "href");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "abc", "../../x", "https://example.org/a.png"})
        void picturesThatAreNotOfTheLibrary(String sha256) {
            assertRefused(
                    """
                    {"type":"doc","content":[{"type":"picture","attrs":{"sha256":"%s"}}]}\
                    """
                            .formatted(sha256),
                    "document.notUnderstood.attribute",
                    "doc/picture[1]",
                    "sha256");
        }

        @ParameterizedTest
        @ValueSource(strings = {"1", "5", "\"x\"", "null"})
        void headingsOfOtherLevels(String level) {
            assertRefused(
                    """
                    {"type":"doc","content":[{"type":"heading","attrs":{"level":%s}}]}\
                    """
                            .formatted(level),
                    "document.notUnderstood.attribute",
                    "doc/heading[1]",
                    "level");
        }

        @Test
        void nestingBeyondTheLimit() {
            var json = new StringBuilder("{\"type\":\"paragraph\"}");
            for (int depth = 0; depth < DocumentReader.DEEPEST; depth++) {
                json.insert(0, "{\"type\":\"blockquote\",\"content\":[").append("]}");
            }

            assertThatExceptionOfType(DocumentNotUnderstood.class)
                    .isThrownBy(() -> Documents.parse(doc(json.toString())))
                    .satisfies(refusal ->
                            assertThat(refusal.messageKey())
                                    .isEqualTo("document.notUnderstood.depth"));
        }

        @Test
        void nestingFarBeyondTheLimit() {
            assertRefused("[".repeat(100_000), "document.notUnderstood.json");
        }

        @Test
        void tooManyBlocks() {
            var many = "{\"type\":\"paragraph\"},".repeat(DocumentReader.MOST_BLOCKS);

            assertRefused(
                    doc(many + "{\"type\":\"paragraph\"}"),
                    "document.notUnderstood.blocks",
                    DocumentReader.MOST_BLOCKS);
        }

        @Test
        void tooMuchText() {
            var json = text("字".repeat(DocumentReader.MOST_CHARACTERS));

            assertRefused(
                    json,
                    "document.notUnderstood.size",
                    json.length(),
                    DocumentReader.MOST_CHARACTERS);
        }

        private void assertRefused(String json, String key, Object... arguments) {
            assertThatExceptionOfType(DocumentNotUnderstood.class)
                    .isThrownBy(() -> Documents.parse(json))
                    .satisfies(refusal -> {
                        assertThat(refusal.messageKey()).isEqualTo(key);
                        assertThat(refusal.arguments()).containsExactly(arguments);
                    });
        }
    }

    @Nested
    class AnOpening {

        @Test
        void copiedFromTheTextGetsIdsOfItsOwn() {
            var document = Documents.parse(paragraphs("a", "b"));

            var together = Documents.withOpening(document, Documents.parse(paragraphs("b", "c")));

            assertThat(together.passages()).hasSize(4);
            assertThat(together.passages().get(1).id()).isEqualTo(new BlockId("c"));
            assertThat(together.passages().subList(2, 4)).isEqualTo(document.passages());
            assertThat(together.passages().getFirst().id())
                    .extracting(BlockId::value, InstanceOfAssertFactories.STRING)
                    .startsWith("o");
        }
    }

    private static String text(String text) {
        return paragraph("{\"type\":\"text\",\"text\":\"" + text + "\"}");
    }

    private static String paragraph(String inline) {
        return doc("{\"type\":\"paragraph\",\"content\":[" + inline + "]}");
    }

    private static String paragraphs(String... ids) {
        return doc(
                String.join(
                        ",",
                        List.of(ids).stream()
                                .map(id ->
                                        "{\"type\":\"paragraph\",\"attrs\":{\"id\":\"%s\"}}"
                                                .formatted(id))
                                .toList()));
    }

    private static String doc(String content) {
        return "{\"type\":\"doc\",\"content\":[" + content + "]}";
    }
}
