package city.lianbo.simulator;

import static city.lianbo.simulator.Caller.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OriginalCheckTest extends SimulatedTest {

    private static final String OTHER = "wxapp0000000000002";
    private static final String TEXT =
            IntStream.range(0, 60)
                    .mapToObj(line -> "第%d条：请各单位按时检查。".formatted(line))
                    .collect(Collectors.joining());

    private CallbackReceiver desk = new CallbackReceiver();

    @BeforeEach
    void openDesk() {
        desk.close();
        desk = new CallbackReceiver();
        caller.account(OTHER, "callback", map("url", desk.url(), "token", "t1", "mode", "plain"));
    }

    @AfterEach
    void closeDesk() {
        desk.close();
    }

    private void declare(String what) {
        caller.account(APP, "declares", what);
        send(APP, TEXT, false);
        await().until(() -> state(APP), "SEND_SUCCESS"::equals);
    }

    private void send(String appId, String text, boolean ignoreReprint) {
        var token = caller.token(appId);
        caller.post(
                "/cgi-bin/message/mass/sendall",
                token,
                map(
                        "filter",
                        map("is_to_all", true),
                        "mpnews",
                        map("media_id", draft(token, text)),
                        "msgtype",
                        "mpnews",
                        "send_ignore_reprint",
                        ignoreReprint ? 1 : 0,
                        "clientmsgid",
                        "key-of-" + appId));
        advance("PT10S");
    }

    private String draft(String token, String text) {
        var article = caller.article(token, "标题", "content", "<p>" + text + "</p>");
        return caller.draft(token, List.of(article));
    }

    private String state(String appId) {
        JsonNode rows = caller.control("GET", "/_sim/ledger?appId=" + appId);
        return rows.get(0).path("state").asString();
    }

    private String pushed() {
        await().until(() -> !desk.pushes().isEmpty());
        return desk.pushes().getFirst().body();
    }

    @Test
    void theSecondAccountIsStoppedWhereTheFirstDeclaredItsTextOriginal() {
        declare("original, reprints allowed");

        send(OTHER, TEXT, false);

        assertThat(pushed())
                .contains("err(30003)")
                .contains("<CheckState>2</CheckState>")
                .contains("<CanReprint>1</CanReprint>")
                .contains("<OriginalArticleUrl><![CDATA[http://mp.weixin.qq.com/s?__biz=");
    }

    @Test
    void anAllowedReprintGoesOutWhereTheOrderSaysSo() {
        declare("original, reprints allowed");

        send(OTHER, TEXT, true);

        assertThat(pushed()).contains("send success").contains("<CheckState>2</CheckState>");
    }

    @Test
    void aForbiddenReprintGoesOutInNoCase() {
        declare("original, reprints forbidden");

        send(OTHER, TEXT, true);

        assertThat(pushed()).contains("err(30002)").contains("<CheckState>3</CheckState>");
    }

    @Test
    void aFewOtherWordsDoNotMakeItAnotherText() {
        declare("original, reprints allowed");

        send(OTHER, "临江税务提示：" + TEXT + "咨询电话见文末。", false);

        assertThat(pushed()).contains("err(30003)");
    }

    @Test
    void anotherTextPassesAndSoDoesAShortOne() {
        declare("original, reprints allowed");

        send(OTHER, TEXT.replace("请各单位按时检查", "市民可以免费参加"), false);

        assertThat(pushed()).contains("send success").contains("<CheckState>1</CheckState>");
    }

    @Test
    void whatWasNeverDeclaredIsNobodysOriginal() {
        declare("nothing");

        send(OTHER, TEXT, false);

        assertThat(pushed()).contains("send success");
    }
}
