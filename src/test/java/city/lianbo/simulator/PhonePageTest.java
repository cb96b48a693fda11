package city.lianbo.simulator;

import static city.lianbo.simulator.Caller.PNG;
import static city.lianbo.simulator.Caller.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PhonePageTest extends SimulatedTest {

    @BeforeEach
    void name() {
        caller.account(APP, "name", "临江<发布>", "followers", 120_000);
    }

    private HttpResponse<byte[]> open(String path) {
        return caller.exchange("GET", path, new byte[0], "");
    }

    private String page(String path) {
        return new String(open(path).body(), StandardCharsets.UTF_8);
    }

    private long sent(List<Map<String, Object>> articles) {
        var token = caller.token(APP);
        var answer = caller.sendAll(token, caller.draft(token, articles), "key");
        advance("PT10S");
        await().until(
                        () -> caller.status(token, answer.path("msg_id").longValue()),
                        "SEND_SUCCESS"::equals);
        return answer.path("msg_data_id").longValue();
    }

    @Test
    void aPushCardIsUnreadUntilItsConversationIsOpened() {
        var token = caller.token(APP);
        sent(List.of(caller.article(token, "头<条>"), caller.article(token, "次条")));

        assertThat(page("/phone"))
                .contains("临江&lt;发布&gt;")
                .contains("class=\"badge\"")
                .contains("头&lt;条&gt;")
                .doesNotContain("<发布>");
        var chat = page("/phone/" + APP);
        assertThat(chat)
                .contains("card many")
                .contains("class=\"row\"")
                .contains("src=\"/_sim/picture/")
                .contains("送达 117,012 人");
        assertThat(page("/phone")).doesNotContain("class=\"badge\"");
    }

    @Test
    void anArticleIsShownInASandboxWithItsPicturesServedFromHere() {
        var token = caller.token(APP);
        var url =
                caller.upload("/cgi-bin/media/uploadimg?", token, "a.png", PNG)
                        .path("url")
                        .asString();
        var html = "<p>正文</p><img src=\"" + url + "\">";
        long number = sent(List.of(caller.article(token, "一", "content", html)));

        assertThat(page("/phone/" + APP + "/" + number + "/1")).contains("sandbox=\"\"");
        var content = open("/phone/content/" + APP + "/" + number + "/1");
        assertThat(content.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .contains("sandbox");
        var body = new String(content.body(), StandardCharsets.UTF_8);
        assertThat(body).contains("<p>正文</p>").contains("市应急局");
        int start = body.indexOf("/_sim/picture/");
        var picture = body.substring(start, body.indexOf('"', start));
        assertThat(open(picture).body()).isEqualTo(PNG);
        assertThat(open("/phone/" + APP + "/" + number + "/2").statusCode()).isEqualTo(404);
    }

    @Test
    void aDeletedArticleSaysSo() {
        var token = caller.token(APP);
        long number = sent(List.of(caller.article(token, "一")));
        var msgId = caller.ledger(APP).getFirst().path("msgId").longValue();
        caller.post("/cgi-bin/message/mass/delete", token, map("msg_id", msgId));

        assertThat(page("/phone/content/" + APP + "/" + number + "/1"))
                .contains("该内容已被发布者删除")
                .doesNotContain("市应急局");
    }

    @Test
    void bothLanguagesAreComplete() {
        assertThat(page("/phone?lang=en"))
                .contains("Begin a new day")
                .contains("lang=\"en\"")
                .doesNotContain("simulator.phone.");
        assertThat(page("/phone?lang=zh")).contains("进入新的一天").doesNotContain("simulator.phone.");
    }

    @Test
    void theButtonsDoWhatTheySay() {
        press("slow", "");
        assertThat(caller.control("GET", "/_sim/latency").path("millis").asInt()).isPositive();
        press("fast", "");
        assertThat(caller.control("GET", "/_sim/latency").path("millis").asInt()).isZero();
        press("lose", APP);
        assertThat(
                        caller.control("GET", "/_sim/faults")
                                .path("rules")
                                .get(0)
                                .path("fault")
                                .asString())
                .isEqualTo("timeoutAfter");
        press("calm", "");
        assertThat(caller.control("GET", "/_sim/faults").path("rules")).isEmpty();
        press("newday", "");
        assertThat(caller.control("GET", "/_sim/clock").path("beijing").asString())
                .contains("T08:00");
        var token = caller.token(APP);
        caller.sendAll(token, caller.draft(token, "一"), "key");
        press("quotas", APP);
        assertThat(caller.control("GET", "/_sim/accounts/" + APP).path("sendsLeft").asInt())
                .isOne();
    }

    @Test
    void theAdministratorAnswersHere() {
        caller.account(APP, "adminConfirmation", true);
        var token = caller.token(APP);
        caller.sendAll(token, caller.draft(token, "一"), "key");

        assertThat(page("/phone/" + APP)).contains("1 条群发等待管理员在手机上确认");
        press("refuse", APP);

        await().until(
                        () -> caller.ledger(APP).getFirst().path("status").asString(),
                        "err(40001)"::equals);
    }

    private void press(String action, String appId) {
        var form = "action=" + action + "&appId=" + appId;
        caller.exchange(
                "POST",
                "/phone/control",
                form.getBytes(StandardCharsets.UTF_8),
                "application/x-www-form-urlencoded");
    }
}
