package city.lianbo.simulator;

import static city.lianbo.simulator.Caller.code;
import static city.lianbo.simulator.Caller.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class DraftTest extends SimulatedTest {

    private JsonNode add(String token, Map<String, Object> article) {
        return caller.post("/cgi-bin/draft/add", token, map("articles", List.of(article)));
    }

    private JsonNode read(String token, String media) {
        return caller.post("/cgi-bin/draft/get", token, map("media_id", media));
    }

    private String kept(String html) {
        var token = caller.token(APP);
        var media = caller.draft(token, List.of(caller.article(token, "标题", "content", html)));
        return read(token, media).path("news_item").get(0).path("content").asString();
    }

    @Test
    void aDraftIsAddedReadChangedListedAndDeleted() {
        var token = caller.token(APP);
        var answer = add(token, caller.article(token, "公交新线"));
        var media = answer.path("media_id").asString();

        assertThat(answer.has("errcode")).isFalse();
        assertThat(media.length()).isLessThanOrEqualTo(128);
        var change = caller.article(token, "公交新线开通");
        caller.post(
                "/cgi-bin/draft/update",
                token,
                map("media_id", media, "index", 0, "articles", change));
        var item = read(token, media).path("news_item").get(0);
        assertThat(item.path("title").asString()).isEqualTo("公交新线开通");
        assertThat(item.path("thumb_url").asString()).startsWith("http://mmbiz.qpic.cn/");
        assertThat(caller.get("/cgi-bin/draft/count", token).path("total_count").asInt()).isOne();
        var list =
                caller.post(
                        "/cgi-bin/draft/batchget",
                        token,
                        map("offset", 0, "count", 20, "no_content", 1));
        assertThat(list.path("item").get(0).path("content").path("news_item").get(0).has("content"))
                .isFalse();
        caller.post("/cgi-bin/draft/delete", token, map("media_id", media));
        assertThat(code(read(token, media))).isEqualTo(40007);
    }

    @Test
    void anIndexCountsFromZeroAndMustExist() {
        var token = caller.token(APP);
        var media = caller.draft(token, "一");

        var body = map("media_id", media, "index", 1, "articles", caller.article(token, "二"));

        assertThat(code(caller.post("/cgi-bin/draft/update", token, body))).isEqualTo(40114);
        body.put("articles", List.of(caller.article(token, "二")));
        assertThat(code(caller.post("/cgi-bin/draft/update", token, body))).isEqualTo(47001);
    }

    @Test
    void anotherAccountsDraftAndCoverAreUnknown() {
        caller.account("wxother");
        var mine = caller.token(APP);
        var other = caller.token("wxother");
        var media = caller.draft(mine, "一");

        assertThat(code(read(other, media))).isEqualTo(40007);
        assertThat(code(add(other, caller.article(mine, "二")))).isEqualTo(40007);
    }

    @Test
    void theDigestComesFromTheBodyWhereNoneIsGiven() {
        var token = caller.token(APP);
        var text = "字".repeat(80);
        var article = caller.article(token, "一", "digest", "", "content", "<p>" + text + "</p>");

        var item = read(token, caller.draft(token, List.of(article))).path("news_item").get(0);

        assertThat(item.path("digest").asString()).isEqualTo("字".repeat(54));
    }

    @Nested
    class Refused {

        @ParameterizedTest
        @CsvSource({
            "title, 65, 45003",
            "author, 17, 45110",
            "digest, 129, 45004",
            "content, 20000, 45002",
        })
        void whatIsTooLong(String field, int length, int expected) {
            var token = caller.token(APP);

            var answer = add(token, caller.article(token, "一", field, "长".repeat(length)));

            assertThat(code(answer)).isEqualTo(expected);
        }

        @ParameterizedTest
        @CsvSource({
            "title, '', 41011",
            "content, '', 44004",
            "thumb_media_id, nothing, 40007",
            "content_source_url, ftp:/x, 41039",
            "pic_crop_235_1, 0_0_2_1, 53402",
        })
        void whatIsMissingOrWrong(String field, String value, int expected) {
            var token = caller.token(APP);

            assertThat(code(add(token, caller.article(token, "一", field, value))))
                    .isEqualTo(expected);
        }

        @Test
        void noneAndMoreThanEight() {
            var token = caller.token(APP);
            var nine = Collections.nCopies(9, caller.article(token, "一"));

            var none = caller.post("/cgi-bin/draft/add", token, map("articles", List.of()));
            var many = caller.post("/cgi-bin/draft/add", token, map("articles", nine));

            assertThat(code(none)).isEqualTo(44003);
            assertThat(code(many)).isEqualTo(45008);
        }

        @Test
        void commentsWithoutTheFunction() {
            caller.account(APP, "comments", false);
            var token = caller.token(APP);

            assertThat(code(add(token, caller.article(token, "一", "need_open_comment", 1))))
                    .isEqualTo(88000);
        }

        @Test
        void brokenJson() {
            var token = caller.token(APP);

            assertThat(code(caller.postRaw("/cgi-bin/draft/add", token, "{\"articles\":[")))
                    .isEqualTo(47001);
        }

        @Test
        void unicodeEscapesUnlessTheyAreToBeKept() {
            var token = caller.token(APP);
            var cover = caller.cover(token);
            var body =
                    "{\"articles\":[{\"title\":\"\\u53f0风\",\"content\":\"<p>\\\\u</p>\",\"thumb_media_id\":\""
                            + cover
                            + "\"}]}";

            assertThat(code(caller.postRaw("/cgi-bin/draft/add", token, body))).isEqualTo(40033);
            settings("unicodeEscapes", "keep");
            var media = caller.postRaw("/cgi-bin/draft/add", token, body).path("media_id");
            assertThat(
                            read(token, media.asString())
                                    .path("news_item")
                                    .get(0)
                                    .path("title")
                                    .asString())
                    .isEqualTo("\\u53f0风");
        }
    }

    @Nested
    class SilentlyFiltered {

        @Test
        void scriptsIdsHandlersAndComments() {
            assertThat(
                            kept(
                                    "<section id=\"x\" onclick=\"y()\"><script>z()</script>"
                                            + "<style>p{}</style><!-- c --><p>正文</p></section>"))
                    .isEqualTo("<section><p>正文</p></section>");
        }

        @Test
        void foreignPicturesButNotThoseAtWeChat() {
            var own = "<img src=\"http://mmbiz.qpic.cn/mmbiz_png/abc/0?wx_fmt=png\">";

            assertThat(kept("<p>" + own + "<img src=\"https://example.com/a.png\"></p>"))
                    .isEqualTo("<p>" + own + "</p>");
        }

        @Test
        void linksThatLeadElsewhereKeepTheirText() {
            assertThat(
                            kept(
                                    "<p><a href=\"https://example.com/\">外</a>"
                                            + "<a href=\"https://mp.weixin.qq.com/s/1\">内</a></p>"))
                    .isEqualTo("<p><a>外</a><a href=\"https://mp.weixin.qq.com/s/1\">内</a></p>");
        }

        @Test
        void positionsAndForeignBackgrounds() {
            assertThat(
                            kept(
                                    "<p style=\"color:red;position:fixed;"
                                            + "background:url(https://example.com/a.png)\">x</p>"))
                    .isEqualTo("<p style=\"color:red\">x</p>");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "<p style=\"color:red;top:3px;z-index:9\">x</p>|<p style=\"color:red\">x</p>",
                    "<p style=\"animation:a 1s\">x</p>|<p>x</p>",
                    "<p style=\"--a:1;color:var(--a);margin:0\">x</p>|<p style=\"margin:0\">x</p>",
                    "<section style=\"display:grid\">x</section>|<section>x</section>",
                    "<section style=\"display:flex\">x</section>|<section"
                            + " style=\"display:flex\">x</section>",
                    "<p style=\"background-image:url('http://mmbiz.qpic.cn/a/0')\">x</p>|<p"
                            + " style=\"background-image:url('http://mmbiz.qpic.cn/a/0')\">x</p>",
                })
        void stylesThatMoveAnElementOrDependOnOthers(String sent, String expected) {
            assertThat(kept(sent)).isEqualTo(expected);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "<p class=\"lead\">x</p>|<p>x</p>",
                    "<p><a href=\"#top\">x</a></p>|<p><a>x</a></p>",
                    "<p>x</p><p></p><p><br></p>|<p>x</p><p><br></p>",
                    "<p>x<picture>y</picture></p>|<p>xy</p>",
                    "<p>x</p><iframe src=\"https://example.com\"></iframe>|<p>x</p>",
                    "<p>x</p><iframe class=\"video_iframe\""
                            + " src=\"https://v.qq.com/x\"></iframe>|<p>x</p>",
                    "<p><img src=\"data:image/png;base64,AA\">x</p>|<p>x</p>",
                })
        void whatWeChatDoesNotKnow(String sent, String expected) {
            assertThat(kept(sent)).isEqualTo(expected);
        }

        @Test
        void videosOfItsOwnEditorStay() {
            var frame =
                    "<iframe class=\"video_iframe\" data-mpvid=\"wxv_1\""
                            + " data-src=\"https://mp.weixin.qq.com/v\"></iframe>";

            assertThat(kept("<p>" + frame + "</p>")).isEqualTo("<p>" + frame + "</p>");
        }
    }
}
