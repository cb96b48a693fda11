package city.lianbo.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.lianbo.platform.Fingerprint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void everyCardOfTheEditorIsRead() {
        var document =
                Documents.parse(
                        """
                        {"type":"doc","content":[
                          {"type":"pictureRow","content":[
                            {"type":"picture","attrs":{"sha256":"%1$s"}},{"type":"picture","attrs":{"sha256":"%1$s"}}]},
                          {"type":"contactCard","attrs":{"name":"热线","phone":"12345","address":"","hours":null}},
                          {"type":"accountCard","attrs":{"name":"临江发布","description":"市政府","qr":"%1$s"}},
                          {"type":"wechatVideo","attrs":{"kind":"video","attributes":{"data-mpvid":"wxv_1"}}},
                          {"type":"miniProgramCard","attrs":{"attributes":{"data-miniprogram-appid":"wx0123456789abcdef"}}},
                          {"type":"articleLink","attrs":{"href":"https://mp.weixin.qq.com/s/a","title":"上一篇"}},
                          {"type":"linkSlot","attrs":{"name":"first","kind":"lead","label":"","otherwise":"见市政府网站"}}]}
                        """
                                .formatted(SHA));

        var picture = new Block.Picture(new Fingerprint(SHA), "", "", "");
        assertThat(document.passages().stream().map(Passage::block))
                .containsExactly(
                        new Block.PictureRow(List.of(picture, picture)),
                        new Block.ContactCard("热线", "12345", "", ""),
                        new Block.AccountCard("临江发布", "市政府", Optional.of(new Fingerprint(SHA))),
                        new Block.WeChatVideo(
                                Block.WeChatVideo.VideoKind.VIDEO, Map.of("data-mpvid", "wxv_1")),
                        new Block.MiniProgramCard(
                                Map.of("data-miniprogram-appid", "wx0123456789abcdef")),
                        new Block.ArticleLink(new Mark.Link("https://mp.weixin.qq.com/s/a"), "上一篇"),
                        new Block.LinkSlot("first", Block.LinkSlot.SlotKind.LEAD, "", "见市政府网站"));
    }

    @Test
    void tablesCalloutsAndWhatStandsInLinesAreRead() {
        var document =
                Documents.parse(
                        """
                        {"type":"doc","content":[
                          {"type":"callout","attrs":{"tone":"warning"},"content":[
                            {"type":"heading","attrs":{"level":3,"align":"center"}},
                            {"type":"paragraph","attrs":{"align":"right"},"content":[
                              {"type":"text","text":"18 日","marks":[{"type":"fact","attrs":{"kind":"date"}},{"type":"accent"}]},
                              {"type":"variable","attrs":{"name":"department.hotline"},"marks":[{"type":"bold"}]},
                              {"type":"blank","attrs":{"kind":"place","label":"地点"}},
                              {"type":"blank","attrs":{"kind":"text","label":"经过"}}]}]},
                          {"type":"table","content":[
                            {"type":"tableRow","content":[
                              {"type":"tableHeader","attrs":{"colspan":2,"rowspan":1,"colwidth":[90]},"content":[]}]},
                            {"type":"tableRow","content":[
                              {"type":"tableCell","attrs":{"colspan":1,"rowspan":null},"content":[{"type":"paragraph"}]},
                              {"type":"tableCell"}]}]}]}
                        """);

        var blank = new Block.Paragraph(List.of());
        assertThat(document.passages().stream().map(Passage::block))
                .containsExactly(
                        new Block.Callout(
                                Block.Callout.Tone.WARNING,
                                List.of(
                                        new Block.Heading(3, List.of(), Align.CENTER),
                                        new Block.Paragraph(
                                                List.of(
                                                        new Inline.Text(
                                                                "18 日",
                                                                Set.of(
                                                                        new Mark.Fact(
                                                                                FactKind.DATE),
                                                                        new Mark.Accent())),
                                                        new Inline.Variable(
                                                                VariableName.DEPARTMENT_HOTLINE,
                                                                Set.of(Mark.Style.BOLD)),
                                                        new Inline.Blank(FactKind.PLACE, "地点"),
                                                        new Inline.Blank(
                                                                Optional.empty(), "经过", Set.of())),
                                                Align.RIGHT))),
                        new Block.Table(
                                List.of(
                                        new Block.Row(
                                                List.of(new Block.Cell(true, 2, 1, List.of()))),
                                        new Block.Row(
                                                List.of(
                                                        new Block.Cell(false, 1, 1, List.of(blank)),
                                                        new Block.Cell(false, 1, 1, List.of()))))));
        assertThat(Documents.blanks(document).stream().map(Inline.Blank::label))
                .containsExactly("地点", "经过");
        assertThat(Variables.NONE.missingIn(document))
                .containsExactly(VariableName.DEPARTMENT_HOTLINE);
        assertThat(Documents.plainText(document)).contains("18 日〔单位热线〕〔地点〕〔经过〕");
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

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "1x1 1x1/1x1",
                    "2x1/1x1",
                    "1x1/1x1 1x1",
                    "1x2/1x1",
                    "1x2 1x1/1x1 1x1",
                    "1x1 1x2/2x1",
                    "20x1 1x1"
                })
        void tablesThatFillNoRectangle(String grid) {
            assertRefused(
                    doc(table(grid)), "document.notUnderstood.table", "doc/table[1]", 20, 200);
        }

        @ParameterizedTest
        @ValueSource(strings = {"0x1", "21x1", "-1x1"})
        void cellsOfImpossibleSize(String cell) {
            assertRefused(
                    doc(table(cell)),
                    "document.notUnderstood.attribute",
                    "doc/table[1]/tableRow[1]/tableCell[1]",
                    "colspan");
        }

        @Test
        void tablesInTablesAndOtherThingsInTheWrongPlace() {
            var inList =
                    "{\"type\":\"bulletList\",\"content\":[{\"type\":\"listItem\",\"content\":[%s]}]}"
                            .formatted(table("1x1"));
            var outer = table("1x1").replace("\"content\":[]", "\"content\":[%s]");

            assertRefused(
                    doc(outer.formatted(inList)),
                    "document.notUnderstood.node",
                    "doc/table[1]/tableRow[1]/tableCell[1]/bulletList[1]/listItem[1]/table[1]");
            assertRefused(
                    doc(outer.formatted("{\"type\":\"heading\",\"attrs\":{\"level\":2}}")),
                    "document.notUnderstood.node",
                    "doc/table[1]/tableRow[1]/tableCell[1]/heading[1]");
            assertRefused(
                    doc(
                            "{\"type\":\"callout\",\"attrs\":{\"tone\":\"notice\"},\"content\":[%s]}"
                                    .formatted(table("1x1"))),
                    "document.notUnderstood.node",
                    "doc/callout[1]/table[1]");
            assertRefused(
                    doc("{\"type\":\"pictureRow\",\"content\":[]}"),
                    "document.notUnderstood.node",
                    "doc/pictureRow[1]");
            assertRefused(
                    doc("{\"type\":\"listItem\"}"),
                    "document.notUnderstood.node",
                    "doc/listItem[1]");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "contactCard   | {\"name\":\"\"}                                     | name",
                    "accountCard   | {\"name\":\"x\",\"qr\":\"http://a.cn/qr.png\"}  | qr",
                    "callout       | {\"tone\":\"danger\"}                               | tone",
                    "articleLink   | {\"href\":\"https://a.cn/s\",\"title\":\"x\"}     | href",
                    "articleLink   | {\"href\":\"https://mp.weixin.qq.com/s\"}           | title",
                    "linkSlot      | {\"name\":\"Lead\",\"kind\":\"lead\"}             | name",
                    "linkSlot      | {\"name\":\"lead\",\"kind\":\"first\"}            | kind",
                    "wechatVideo   | {\"kind\":\"live\"}                                 | kind",
                    "wechatVideo   | {\"kind\":\"video\",\"attributes\":{}}           | attributes",
                    "wechatVideo   | {\"kind\":\"video\",\"attributes\":{\"data-mpvid\":\"wxv_1\",\"onload\":\"x\"}} | onload",
                    "wechatVideo   | {\"kind\":\"video\",\"attributes\":{\"data-src\":\"https://v.qq.com.a.cn/\"}} | data-src",
                    "miniProgramCard | {\"attributes\":{\"data-miniprogram-appid\":\"wx1\"}} | data-miniprogram-appid"
                })
        void cardsWithWrongAttributes(String type, String attributes, String wrong) {
            assertRefused(
                    doc("{\"type\":\"%s\",\"attrs\":%s}".formatted(type, attributes)),
                    "document.notUnderstood.attribute",
                    "doc/" + type + "[1]",
                    wrong);
        }

        @Test
        void variablesNobodyKnowsAndTwoFactsInOne() {
            assertRefused(
                    paragraph("{\"type\":\"variable\",\"attrs\":{\"name\":\"account.secret\"}}"),
                    "document.notUnderstood.attribute",
                    "doc/paragraph[1]/variable[1]",
                    "name");
            var date = "{\"type\":\"fact\",\"attrs\":{\"kind\":\"date\"}}";
            assertRefused(
                    paragraph(
                            "{\"type\":\"text\",\"text\":\"x\",\"marks\":[%s,%s]}"
                                    .formatted(date, date.replace("date", "time"))),
                    "document.notUnderstood.mark",
                    "doc/paragraph[1]/text[1]",
                    "fact");
        }

        @Test
        void nestingBeyondTheLimit() {
            var json = new StringBuilder("{\"type\":\"paragraph\"}");
            for (int depth = 0; depth < BlockReader.DEEPEST; depth++) {
                json.insert(0, "{\"type\":\"blockquote\",\"content\":[").append("]}");
            }

            assertThatExceptionOfType(DocumentNotUnderstood.class)
                    .isThrownBy(() -> Documents.parse(doc(json.toString())))
                    .satisfies(refusal ->
                            assertThat(refusal.messageKey())
                                    .isEqualTo("document.notUnderstood.depth"));
        }

        @Test
        void nestingOfListsAndTablesBeyondTheLimit() {
            var json = new StringBuilder(table("1x1"));
            for (int depth = 0; depth < BlockReader.DEEPEST; depth++) {
                json.insert(
                                0,
                                "{\"type\":\"bulletList\",\"content\":[{\"type\":\"listItem\",\"content\":[")
                        .append("]}]}");
            }

            assertThatExceptionOfType(DocumentNotUnderstood.class)
                    .isThrownBy(() -> Documents.parse(doc(json.toString())))
                    .satisfies(refusal ->
                            assertThat(refusal.messageKey())
                                    .isEqualTo("document.notUnderstood.depth"));
        }

        @Test
        void tooManyEmptyCells() {
            var row = "1x1 ".repeat(20).strip();
            var grid = String.join("/", Collections.nCopies(200, row));

            assertRefused(
                    doc(table(grid)), "document.notUnderstood.blocks", BlockReader.MOST_BLOCKS);
            assertThat(Documents.parse(doc(table(String.join("/", Collections.nCopies(140, row))))))
                    .isNotNull();
        }

        @Test
        void tooManyEmptyItems() {
            var items = "{\"type\":\"listItem\"},".repeat(BlockReader.MOST_BLOCKS);

            assertRefused(
                    doc(
                            "{\"type\":\"bulletList\",\"content\":[%s{\"type\":\"listItem\"}]}"
                                    .formatted(items)),
                    "document.notUnderstood.blocks",
                    BlockReader.MOST_BLOCKS);
        }

        @Test
        void labelsLongerThanALine() {
            assertRefused(
                    doc(
                            "{\"type\":\"contactCard\",\"attrs\":{\"name\":\"%s\"}}"
                                    .formatted("名".repeat(Labels.LONGEST + 1))),
                    "document.notUnderstood.attribute",
                    "doc/contactCard[1]",
                    "name");
        }

        @Test
        void nestingFarBeyondTheLimit() {
            assertRefused("[".repeat(100_000), "document.notUnderstood.json");
        }

        @Test
        void tooManyBlocks() {
            var many = "{\"type\":\"paragraph\"},".repeat(BlockReader.MOST_BLOCKS);

            assertRefused(
                    doc(many + "{\"type\":\"paragraph\"}"),
                    "document.notUnderstood.blocks",
                    BlockReader.MOST_BLOCKS);
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

    /// A table with rows between slashes: each cell a colspan, `x`, and its rowspan.
    private static String table(String grid) {
        var rows = new ArrayList<String>();
        for (var row : grid.split("/", -1)) {
            var cells = new ArrayList<String>();
            for (var cell : row.split(" ", -1)) {
                if (!cell.isEmpty()) {
                    var spans = cell.split("x", -1);
                    cells.add(
                            "{\"type\":\"tableCell\",\"attrs\":{\"colspan\":%s,\"rowspan\":%s},\"content\":[]}"
                                    .formatted(spans[0], spans[1]));
                }
            }
            rows.add("{\"type\":\"tableRow\",\"content\":[%s]}".formatted(String.join(",", cells)));
        }
        return "{\"type\":\"table\",\"content\":[%s]}".formatted(String.join(",", rows));
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
