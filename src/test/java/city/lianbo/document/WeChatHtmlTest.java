package city.lianbo.document;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.document.Block.BulletList;
import city.lianbo.document.Block.Item;
import city.lianbo.document.Block.LinkSlot.SlotKind;
import city.lianbo.document.Block.OrderedList;
import city.lianbo.document.Block.Paragraph;
import city.lianbo.document.Inline.Text;
import city.lianbo.platform.Fingerprint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WeChatHtmlTest {

    private static final Fingerprint PICTURE = Fingerprint.of("a picture");

    @Test
    void emphasisBecomesPlainElements() {
        var text =
                new Text(
                        "a<b",
                        Set.of(
                                Mark.Style.BOLD,
                                Mark.Style.ITALIC,
                                Mark.Style.UNDERLINE,
                                Mark.Style.STRIKE));

        assertThat(html(new Paragraph(List.of(text))))
                .contains("<strong><em><u><s>a&lt;b</s></u></em></strong>");
    }

    @Test
    void aBlankLineIsKept() {
        assertThat(html(new Paragraph(List.of()))).contains("<br></p>");
    }

    @Test
    void listsCarryTheirNumbersAsText() {
        var inner = new BulletList(List.of(item(paragraph("内"))));
        var list =
                new OrderedList(
                        9, List.of(new Item(List.of(paragraph("甲"), inner)), item(paragraph("乙"))));

        var lines = Jsoup.parse(html(list)).select("p").eachText();

        assertThat(lines).containsExactly("9. 甲", "◦ 内", "10. 乙");
    }

    @Test
    void aPictureIsAPlaceholderWithItsWords() {
        var html = html(new Block.Picture(PICTURE, "一座\"桥\"", "大桥", "市档案馆"));

        var image = Jsoup.parse(html).selectFirst("img");
        assertThat(image).isNotNull();
        assertThat(image.attr("src")).isEqualTo("lianbo-picture:" + PICTURE.hex());
        assertThat(image.attr("alt")).isEqualTo("一座\"桥\"");
        assertThat(Jsoup.parse(html).text()).isEqualTo("大桥 来源：市档案馆");
    }

    @Test
    void aPreviewHasRealAddresses() {
        var rendered = rendered(new Block.Picture(PICTURE, "", "", ""));

        assertThat(rendered.withPictures(picture -> "/media/" + picture + "?a&b"))
                .contains("src=\"/media/" + PICTURE.hex() + "?a&amp;b\"")
                .doesNotContain("lianbo-picture");
    }

    @Test
    void aPlaceholderCannotBeTyped() {
        var typed = "lianbo-picture:" + PICTURE.hex() + " lianbo-slot:首发";
        var link = new Mark.Link("https://mp.weixin.qq.com/s?lianbo-picture:" + PICTURE.hex());

        var html = html(new Paragraph(List.of(Text.plain(typed), new Text("x", Set.of(link)))));

        assertThat(html).doesNotContain("lianbo-picture:", "lianbo-slot:");
        assertThat(Jsoup.parse(html).text()).isEqualTo(typed + "x");
    }

    @Test
    void lengthsAreCountedInCodePointsAndBytes() {
        var html = new WeChatHtml("<p>字😀</p>");

        assertThat(html.characters()).isEqualTo(9);
        assertThat(html.bytes()).isEqualTo(7 + 3 + 4);
    }

    @Test
    void aLongArticleWithPicturesStaysUnderTheLimit() {
        var blocks = new ArrayList<Block>();
        for (int part = 0; part < 12; part++) {
            blocks.add(new Block.Heading(2, List.of(Text.plain("第" + part + "部分"))));
            for (int line = 0; line < 5; line++) {
                blocks.add(paragraph("公交线路调整".repeat(14)));
            }
            blocks.add(new Block.Picture(PICTURE, "新线路图", "新线路图", "市交通局"));
        }

        var html = rendered(blocks.toArray(Block[]::new));

        assertThat(html.characters()).isBetween(5_000, WeChatHtml.CHARACTER_LIMIT - 1);
    }

    @Nested
    class LateLinks {

        private final WeChatHtml html =
                rendered(
                        paragraph("先"),
                        slot(SlotKind.LEAD, "详见<市政府>网站 & \"公报\""),
                        slot(SlotKind.ALSO, "各区另行发布"),
                        slot(SlotKind.ORIGIN, ""));

        @Test
        void standAsPlaceholdersThatSayWhereTheyLead() {
            assertThat(html.slots()).containsExactly("lead", "also");
            var links = Jsoup.parse(html.html()).select("a");
            assertThat(links.eachAttr("href"))
                    .containsExactly("lianbo-slot:lead", "lianbo-slot:also", "lianbo-slot:lead");
            assertThat(links.eachText()).containsExactly("首发报道 ›", "相关阅读 ›", "查看原文 ›");
        }

        @Test
        void leaveTheirOtherWordsWhenNoAddressComesOrNothing() {
            var without = Jsoup.parse(html.withoutSlot("lead").html());

            assertThat(without.text()).isEqualTo("先 详见<市政府>网站 & \"公报\" 相关阅读 ›");
            assertThat(without.select("section > section")).hasSize(2);
            assertThat(html.withoutSlot("never")).isEqualTo(html);
        }

        @Test
        void aListHasALineForEachAccount() {
            var accounts = new LinkedHashMap<String, String>();
            accounts.put("also-1", "临江应急");
            accounts.put("also-2", "气象 & <水文>");

            var listed = html.withList(accounts);

            assertThat(Jsoup.parse(listed.html()).select("a").eachText())
                    .containsExactly("首发报道 ›", "相关阅读：临江应急 ›", "相关阅读：气象 & <水文> ›", "查看原文 ›");
            assertThat(listed.slots()).containsExactly("lead", "also-1", "also-2");
            assertThat(Jsoup.parse(listed.withoutSlot("also-1").html()).select("a")).hasSize(3);
        }

        @Test
        void aListOfNobodyLeavesItsOtherWords() {
            var listed = html.withList(new LinkedHashMap<>());

            assertThat(Jsoup.parse(listed.html()).text()).contains("各区另行发布");
            assertThat(listed.slots()).containsExactly("lead");
        }

        @Test
        void countAsTheLongestAddressAndTheLongestList() {
            var longest = html.longest();
            var accounts = new LinkedHashMap<String, String>();
            for (int account = 0; account < WeChatHtml.MOST_IN_LIST; account++) {
                accounts.put("also-" + account, "临".repeat(30));
            }
            var full =
                    html.withList(accounts)
                            .html()
                            .replaceAll("lianbo-slot:[a-z0-9-]+", "x".repeat(256));

            assertThat(longest.html()).doesNotContain("lianbo-");
            assertThat(longest.characters()).isEqualTo(full.codePointCount(0, full.length()));
        }

        private Block slot(SlotKind kind, String otherwise) {
            return new Block.LinkSlot("first", kind, "", otherwise);
        }
    }

    @Test
    void variablesAreFilledAndTheMissingCannotBeOverlooked() {
        var line =
                new Paragraph(
                        List.of(
                                new Inline.Variable(VariableName.ACCOUNT_NAME),
                                new Inline.Variable(VariableName.SEND_DATE)));
        var document = DocumentArbitraries.numbered(List.of(line));
        var variables =
                new Variables(
                        Map.of(VariableName.ACCOUNT_NAME, "<临江>", VariableName.SEND_DATE, " "));

        var html = WeChatHtml.render(document, Themes.INK, variables).html();

        assertThat(Jsoup.parse(html).text()).isEqualTo("<临江>〔发送日期〕");
        assertThat(Documents.plainText(document, variables)).isEqualTo("<临江>〔发送日期〕");
        assertThat(variables.missingIn(document)).containsExactly(VariableName.SEND_DATE);
        assertThat(variables.usedIn(document)).isEqualTo(variables);
        assertThat(variables.usedIn(Document.EMPTY)).isEqualTo(Variables.NONE);
    }

    @Nested
    class Links {

        private static final Mark.Link WECHAT =
                new Mark.Link("https://mp.weixin.qq.com/s/a?b=1&c=2");
        private static final Mark.Link ELSEWHERE = new Mark.Link("https://example.org/?a=1&b=2");

        @Test
        void toWeChatStayLinks() {
            var link = Jsoup.parse(html(linked(WECHAT, "见此文"))).selectFirst("a");

            assertThat(link).isNotNull();
            assertThat(link.attr("href")).isEqualTo(WECHAT.href());
            assertThat(link.text()).isEqualTo("见此文");
        }

        @Test
        void toOtherPlacesBecomeNumberedNotes() {
            var other = new Mark.Link("http://other.example.org");

            var html =
                    html(linked(ELSEWHERE, "办事指南"), linked(other, "热线"), linked(ELSEWHERE, "再看指南"));

            var page = Jsoup.parse(html);
            assertThat(page.select("a")).isEmpty();
            assertThat(page.select("sup").eachText()).containsExactly("[1]", "[2]", "[1]");
            assertThat(page.select("section > section > p").eachText())
                    .containsExactly(
                            "[1] 办事指南 https://example.org/?a=1&b=2",
                            "[2] 热线 http://other.example.org");
        }

        @Test
        void halfBoldAreOneLink() {
            var half =
                    new Paragraph(
                            List.of(
                                    new Text("办事", Set.of(ELSEWHERE)),
                                    new Text("指南", Set.of(ELSEWHERE, Mark.Style.BOLD))));

            assertThat(Jsoup.parse(html(half)).select("sup").eachText()).containsExactly("[1]");
        }

        @Test
        void thatShowTheirAddressNeedNoNote() {
            assertThat(html(linked(ELSEWHERE, ELSEWHERE.href()))).doesNotContain("<sup");
        }

        @Test
        void toHostsThatOnlyLookLikeWeChatAreNotes() {
            assertThat(html(linked(new Mark.Link("https://mp.weixin.qq.com.example.org/s"), "x")))
                    .doesNotContain("<a ");
        }

        private Paragraph linked(Mark.Link link, String words) {
            return new Paragraph(List.of(new Text(words, Set.of(link))));
        }
    }

    private static Paragraph paragraph(String text) {
        return new Paragraph(List.of(Text.plain(text)));
    }

    private static Item item(Block block) {
        return new Item(List.of(block));
    }

    private static String html(Block... blocks) {
        return rendered(blocks).html();
    }

    private static WeChatHtml rendered(Block... blocks) {
        return WeChatHtml.render(DocumentArbitraries.numbered(Arrays.asList(blocks)), Themes.INK);
    }
}
