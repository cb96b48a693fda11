package city.lianbo.document.imports;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.document.Block;
import city.lianbo.document.imports.ImportNote.Kind;
import java.awt.Color;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFilesTest {

    @Test
    void markdownKeepsItsTablesListsAndTitle() {
        var imported =
                Read.markdown(
                        """
                        # 垃圾分类新规

                        自**12月1日**起
                        施行，~~原办法~~废止，见[全文](https://mp.weixin.qq.com/s/abc)。

                        ## 怎么分

                        | 种类 | 投放 |
                        |---|---|
                        | 厨余 | 绿桶 |

                        3. 第三步
                           - 先沥水
                        4. 第四步

                        > 请互相提醒。

                        ---

                        ![告示](https://example.com/a.png)
                        """);

        assertThat(imported.title()).contains("垃圾分类新规");
        assertThat(Read.texts(imported))
                .containsExactly(
                        "自12月1日起施行，原办法废止，见全文。",
                        "##怎么分",
                        "种类|投放 / 厨余|绿桶",
                        "3.第三步 •先沥水 3.第四步",
                        "> 请互相提醒。",
                        "---");
        assertThat(imported.notes())
                .containsExactly(new ImportNote(Kind.PICTURES_ELSEWHERE, 1, List.of("请互相提醒。")));
    }

    @Test
    void theHeadOfAMarkdownFileNamesItAndGoes() {
        var imported = Read.markdown("---\ntitle: \"公交新线\"\ntags: [a]\n---\n12路今起改线。\n");

        assertThat(imported.title()).contains("公交新线");
        assertThat(Read.texts(imported)).containsExactly("12路今起改线。");
        assertThat(Read.kinds(imported)).containsExactly(Kind.FRONT_MATTER);
    }

    @Test
    void aPlainTextIsItsLines() {
        var imported =
                Imports.read(
                        "通知.TXT",
                        "停水通知\r\n\r\n    2 < 3 & *不是列表*\r\n- 也不是".getBytes(StandardCharsets.UTF_8),
                        Read.LONG);

        assertThat(Read.texts(imported)).containsExactly("停水通知", "2 < 3 & *不是列表*", "- 也不是");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16LE"})
    void chineseIsReadInWhateverCharactersItIsWritten(String charset) {
        var text = (charset.equals("UTF-16LE") ? "\ufeff" : "") + "临江市今日：晴，€12，气温8℃。";

        var imported = Imports.read("a.txt", text.getBytes(Charset.forName(charset)), Read.LONG);

        assertThat(Read.texts(imported)).containsExactly("临江市今日：晴，€12，气温8℃。");
    }

    @Test
    void aPageMaySayItsCharactersItselfOrBeWrongAboutThem() {
        for (var said : List.of("gb2312", "utf-8", "no-such", "big5-nonsense")) {
            var bytes =
                    "<html><head><meta charset=\"%s\"></head><body><p>临江发布</p></body></html>"
                            .formatted(said)
                            .getBytes(Charset.forName("GBK"));
            assertThat(Read.texts(Imports.read("a.htm", bytes, Read.LONG)))
                    .as(said)
                    .containsExactly("临江发布");
        }
    }

    @Test
    void aWebPageGivesItsArticleWithoutWhatStandsAroundIt() {
        var imported =
                Read.html(
                        """
                        <!doctype html><html><head><title>x</title><script>alert(1)</script></head><body>
                        <nav>首页</nav><article><h1>冬季供暖</h1>
                        <p style="text-align: center">今起 <b>供暖</b>&nbsp;到户<br>请开阀</p>
                        <p onclick="steal()">详见 <a href="javascript:alert(1)">这里</a> 和 <a href="#top">上面</a></p>
                        <p>H<sub>2</sub>O</p><p style="display:none">看不见</p>
                        <figure><img src="%s" alt=""><figcaption>热力站</figcaption></figure>
                        <form><input type="text"><button>提交</button></form>
                        <iframe src="https://example.com"></iframe></article><footer>版权</footer></body></html>
                        """
                                .formatted(dataAddress()));

        assertThat(imported.title()).contains("冬季供暖");
        assertThat(Read.texts(imported))
                .containsExactly("今起 供暖 到户\n请开阀", "详见 这里 和 上面", "H2O", "![热力站]");
        assertThat(Read.kinds(imported))
                .contains(
                        Kind.HEADERS,
                        Kind.HIDDEN,
                        Kind.FORMS,
                        Kind.PLAYERS,
                        Kind.LINKS_INSIDE,
                        Kind.LINKS_NOT_WEB,
                        Kind.RAISED);
        assertThat(imported.pictures()).hasSize(1);
    }

    @Test
    void aSavedWeChatArticleGivesItsTextAndNamesThePicturesItLacks() {
        var imported =
                Read.html(
                        """
                        <html><head><meta property="og:title" content="备用"></head><body>
                        <h1 class="rich_media_title" id="activity-name"> 台风蓝色预警 </h1>
                        <div id="js_content" style="visibility: hidden; opacity: 0;">
                        <section style="text-align:center"><section><span style="font-weight: bold;">今晚有风</span></section></section>
                        <p>请<strong>关窗</strong>。</p>
                        <img class="rich_pages" data-src="https://mmbiz.qpic.cn/a/640" src="./a_files/640">
                        <section><mp-common-profile data-nickname="临江发布" data-signature="权威发布"></mp-common-profile></section>
                        <iframe class="video_iframe" data-mpvid="wxv_123" data-vidtype="2" data-ratio="1.77" data-w="1280"></iframe>
                        </div><div id="js_tags">留言</div></body></html>
                        """);

        assertThat(imported.title()).contains("台风蓝色预警");
        assertThat(Read.blocks(imported))
                .hasSize(4)
                .hasExactlyElementsOfTypes(
                        Block.Paragraph.class,
                        Block.Paragraph.class,
                        Block.AccountCard.class,
                        Block.WeChatVideo.class);
        assertThat(Read.letters(imported)).contains("今晚有风", "请关窗。").doesNotContain("留言");
        assertThat(imported.notes())
                .containsExactly(new ImportNote(Kind.PICTURES_ELSEWHERE, 1, List.of("请关窗。")));
    }

    @Test
    void wildTablesAreMade() {
        var imported =
                Read.html(
                        """
                        <table><tr><td rowspan=9>a<td colspan=2>b<tr><td>c</tr><tr><td>d<td>e<td>f</table>
                        <table><tr><td>外<table><tr><td>内<td>层</table></table>
                        """);

        assertThat(Read.texts(imported)).containsExactly("a↓3|b→2| / c|| / d|e|f", "外 内｜层");
    }

    @Test
    void tablesAreCutWhereTheyAreTooLongAndWrittenOutWhereTooWide() {
        var longTable = "<table>" + "<tr><td>a<td>b".repeat(450) + "</table>";
        var wide = "<table><tr>" + "<td>a".repeat(30) + "</table>";

        assertThat(Read.blocks(Read.html(longTable)))
                .hasSize(3)
                .allMatch(Block.Table.class::isInstance);
        assertThat(Read.texts(Read.html(wide))).containsExactly("a｜".repeat(29) + "a");
    }

    private static String dataAddress() {
        return "data:image/png;base64,"
                + Base64.getEncoder().encodeToString(Word.png(4, 4, Color.RED));
    }
}
