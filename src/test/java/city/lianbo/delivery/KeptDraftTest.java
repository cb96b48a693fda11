package city.lianbo.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.wechat.DraftArticle;
import city.lianbo.wechat.MediaId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptDraftTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final String SENT =
            "<section style=\"color:#222\"><h2>台风“海葵”将登陆</h2>"
                    + "<p style=\"margin:0\">23日18:30，请拨打<strong>12345</strong>咨询。</p>"
                    + "<section><img src=\"http://mmbiz.qpic.cn/a/0?wx_fmt=png\" alt=\"路径图\">"
                    + "<p>路径图</p></section>"
                    + "<p>另见<a href=\"https://mp.weixin.qq.com/s/1\">停运公告</a>。</p>"
                    + "<p><br></p><hr>"
                    + "<p>临江市应急管理局</p></section>";

    private static DraftArticle article(String title, String html) {
        return new DraftArticle(
                title, "编辑部", "摘要", html, "", new MediaId("c"), "", "", false, false);
    }

    private static List<BlockChange> changes(String sent, String kept) {
        return KeptDraft.compare(List.of(article("台风", sent)), List.of(article("台风", kept)), NOW)
                .changes();
    }

    private static BlockChange onlyChange(String kept) {
        var changes = changes(SENT, kept);
        assertThat(changes).hasSize(1);
        return changes.getFirst();
    }

    @Test
    void nothingIsToldOfADraftThatCameBackAsItWas() {
        var trip =
                KeptDraft.compare(List.of(article("台风", SENT)), List.of(article("台风", SENT)), NOW);

        assertThat(trip.changes()).isEmpty();
        assertThat(trip.blocks()).isEqualTo(7);
    }

    @Nested
    class Holds {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "18:30|18:00|2|TEXT",
                    "<strong>12345</strong>||2|TEXT",
                    "<img src=\"http://mmbiz.qpic.cn/a/0?wx_fmt=png\" alt=\"路径图\">||3|PICTURE",
                    "qpic.cn/a/0|qpic.cn/b/0|3|PICTURE",
                    "href=\"https://mp.weixin.qq.com/s/1\"||4|LINK",
                    "mp.weixin.qq.com/s/1|mp.weixin.qq.com/s/2|4|LINK",
                    "<p>临江市应急管理局</p>||7|GONE",
                    "<h2>台风“海葵”将登陆</h2>|<h2>台风“海葵”将登陆</h2><p>广告</p>|2|ADDED",
                })
        void aLostOrChanged(String part, String instead, int block, KeptChange expected) {
            var change = onlyChange(SENT.replace(part, instead == null ? "" : instead));

            assertThat(change.block()).isEqualTo(block);
            assertThat(change.changes()).contains(expected);
            assertThat(change.holds()).isTrue();
        }

        @Test
        void aMovedBlock() {
            var last = "<p>临江市应急管理局</p>";
            var change = onlyChange(SENT.replace(last, "").replace("<h2>", last + "<h2>"));

            assertThat(change.changes()).containsExactly(KeptChange.MOVED);
            assertThat(change.block()).isEqualTo(7);
            assertThat(change.holds()).isTrue();
        }

        @Test
        void partsOfABlockInAnotherOrder() {
            var picture = "<img src=\"http://mmbiz.qpic.cn/a/0\">";

            var changes =
                    changes("<p>上" + picture + "</p><p>x</p>", "<p>" + picture + "上</p><p>x</p>");

            assertThat(changes.getFirst().changes()).containsExactly(KeptChange.ORDER);
            assertThat(changes.getFirst().holds()).isTrue();
        }

        @Test
        void aLostVideo() {
            var video = "<iframe class=\"video_iframe\" data-mpvid=\"wxv_1\"></iframe>";

            var changes = changes("<p>看" + video + "</p><p>x</p>", "<p>看</p><p>x</p>");

            assertThat(changes.getFirst().changes()).containsExactly(KeptChange.CARD);
            assertThat(changes.getFirst().holds()).isTrue();
        }

        @Test
        void aLostLineBreakThatJoinsNumbers() {
            var changes = changes("<p>110<br>120</p><p>x</p>", "<p>110120</p><p>x</p>");

            assertThat(changes.getFirst().changes()).containsExactly(KeptChange.TEXT);
        }

        @Test
        void anotherTitleAndALostArticle() {
            var trip =
                    KeptDraft.compare(
                            List.of(article("台风", "<p>x</p>"), article("公交", "<p>x</p>")),
                            List.of(article("台", "<p>x</p>")),
                            NOW);

            assertThat(trip.holds()).isTrue();
            assertThat(trip.changes())
                    .flatExtracting(BlockChange::changes)
                    .containsExactly(KeptChange.TITLE, KeptChange.ARTICLES);
            assertThat(trip.changes()).extracting(BlockChange::article).containsExactly(1, 2);
        }
    }

    @Nested
    class OnlyTells {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    " style=\"margin:0\"||2|p margin:0",
                    "<strong>12345</strong>|12345|2|<strong>",
                    "<hr>||6|<hr>",
                    " alt=\"路径图\"||3|img alt=路径图",
                })
        void aChangedStyle(String part, String instead, int block, String named) {
            var change = onlyChange(SENT.replace(part, instead == null ? "" : instead));

            assertThat(change.changes()).containsExactly(KeptChange.STYLE);
            assertThat(change.block()).isEqualTo(block);
            assertThat(change.sent()).contains(named);
            assertThat(change.holds()).isFalse();
        }

        @Test
        void anotherDigest() {
            var kept = article("台风", SENT);
            var trip =
                    KeptDraft.compare(
                            List.of(kept),
                            List.of(
                                    new DraftArticle(
                                            "台风",
                                            "编辑部",
                                            "",
                                            SENT,
                                            "",
                                            new MediaId("c"),
                                            "",
                                            "",
                                            false,
                                            false)),
                            NOW);

            assertThat(trip.changes())
                    .flatExtracting(BlockChange::changes)
                    .containsExactly(KeptChange.DIGEST);
            assertThat(trip.holds()).isFalse();
        }

        @Test
        void theSameTextCutIntoOtherBlocks() {
            var changes =
                    changes(
                            "<blockquote><p>一</p><p>二</p></blockquote><p>三</p>",
                            "<p>一</p><p>二</p><p>三</p>");

            assertThat(changes).isNotEmpty().noneMatch(BlockChange::holds);
        }
    }

    @Test
    void anotherSchemeOrQueryIsTheSamePicture() {
        assertThat(
                        changes(
                                SENT,
                                SENT.replace(
                                        "http://mmbiz.qpic.cn/a/0?wx_fmt=png",
                                        "https://mmbiz.qpic.cn/a/0?from=appmsg")))
                .isEmpty();
    }

    @Test
    void aLongTextIsCutToItsDifference() {
        var words = "字".repeat(2_000);

        var change =
                changes("<p>" + words + "18:30</p><p>x</p>", "<p>" + words + "</p><p>x</p>")
                        .getFirst();

        assertThat(change.sent()).contains("18:30").hasSizeLessThan(500);
        assertThat(change.changes()).isEqualTo(Set.of(KeptChange.TEXT));
    }

    @Test
    void onceTwoBlocksChangeEachIsNamed() {
        var kept = SENT.replace("18:30", "18:00").replace("停运公告", "公告");

        assertThat(changes(SENT, kept)).extracting(BlockChange::block).containsExactly(2, 4);
    }
}
