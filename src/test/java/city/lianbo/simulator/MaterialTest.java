package city.lianbo.simulator;

import static city.lianbo.simulator.Caller.PNG;
import static city.lianbo.simulator.Caller.code;
import static city.lianbo.simulator.Caller.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MaterialTest extends SimulatedTest {

    private static final String ARTICLE_PICTURE = "/cgi-bin/media/uploadimg?";
    private static final String MATERIAL = "/cgi-bin/material/add_material?type=image&";

    @Test
    void aPictureForATextGetsAnAddressAtWeChatAndCanBeFetchedHere() {
        var token = caller.token(APP);

        var response = caller.uploadFor(ARTICLE_PICTURE, token, "图.png", PNG);

        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/plain");
        var url = Caller.json(response).path("url").asString();
        assertThat(url).matches("http://mmbiz\\.qpic\\.cn/mmbiz_png/[\\w-]+/0\\?wx_fmt=png");
        var path = url.substring("http://mmbiz.qpic.cn".length());
        var fetched = caller.exchange("GET", path, new byte[0], "");
        assertThat(fetched.body()).isEqualTo(PNG);
        assertThat(fetched.headers().firstValue("Content-Type")).hasValue("image/png");
    }

    @Test
    void whatIsNoPictureOrTooBigIsRefused() {
        var token = caller.token(APP);
        var text = "no picture".getBytes(StandardCharsets.UTF_8);
        var gif = "GIF89a…".getBytes(StandardCharsets.UTF_8);
        var big = Arrays.copyOf(PNG, 1 << 20);

        assertThat(code(caller.upload(ARTICLE_PICTURE, token, "a.png", text))).isEqualTo(40113);
        assertThat(code(caller.upload(ARTICLE_PICTURE, token, "a.gif", gif))).isEqualTo(40005);
        assertThat(code(caller.upload(ARTICLE_PICTURE, token, "a.png", big))).isEqualTo(40009);
        assertThat(code(caller.upload(ARTICLE_PICTURE, token, "", PNG))).isEqualTo(41005);
        assertThat(code(caller.upload(MATERIAL, token, "a.gif", gif))).isZero();
        assertThat(code(caller.upload(MATERIAL, token, "a.png", Arrays.copyOf(PNG, 11 << 20))))
                .isEqualTo(40009);
        assertThat(
                        code(
                                caller.upload(
                                        "/cgi-bin/material/add_material?type=news&",
                                        token,
                                        "a.png",
                                        PNG)))
                .isEqualTo(40004);
    }

    @Test
    void materialIsListedCountedFetchedAndDeleted() {
        var token = caller.token(APP);
        var first = caller.cover(token);
        var second = caller.cover(token);
        var list =
                caller.post(
                        "/cgi-bin/material/batchget_material",
                        token,
                        map("type", "image", "offset", 0, "count", 1));

        assertThat(list.path("total_count").asInt()).isEqualTo(2);
        assertThat(list.path("item_count").asInt()).isEqualTo(1);
        assertThat(count(token)).isEqualTo(2);
        var bytes =
                caller.exchange(
                        "POST",
                        "/cgi-bin/material/get_material?access_token=" + token,
                        Caller.bytes(map("media_id", first)),
                        "application/json");
        assertThat(bytes.body()).isEqualTo(PNG);
        caller.post("/cgi-bin/material/del_material", token, map("media_id", first));
        assertThat(count(token)).isEqualTo(1);
        assertThat(
                        code(
                                caller.post(
                                        "/cgi-bin/material/get_material",
                                        token,
                                        map("media_id", first))))
                .isEqualTo(40007);
        assertThat(second).isNotEqualTo(first);
        assertThat(
                        code(
                                caller.post(
                                        "/cgi-bin/material/batchget_material",
                                        token,
                                        map("type", "image", "offset", 0, "count", 21))))
                .isEqualTo(40097);
    }

    @Test
    void temporaryMaterialDiesAfterThreeDays() {
        var token = caller.token(APP);
        var id =
                caller.upload("/cgi-bin/media/upload?type=image&", token, "a.png", PNG)
                        .path("media_id")
                        .asString();

        var path = "/cgi-bin/media/get?media_id=" + id + "&access_token=";
        assertThat(caller.exchange("GET", path + token, new byte[0], "").body()).isEqualTo(PNG);
        advance("P3D");
        var later = caller.token(APP);
        assertThat(code(caller.get("/cgi-bin/media/get?media_id=" + id, later))).isEqualTo(40007);
    }

    private int count(String token) {
        return caller.get("/cgi-bin/material/get_materialcount", token).path("image_count").asInt();
    }
}
