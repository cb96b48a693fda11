package city.lianbo.wechat.http;

import static city.lianbo.wechat.http.ScriptedServer.answer;
import static city.lianbo.wechat.http.ScriptedServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.wechat.WeChatTime.Dated;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What WeChat's answers tell of its clock.
class WeChatTimeTest {

    private static final String TOKEN = "/cgi-bin/stable_token";
    private static final String FOLLOWERS = "/cgi-bin/user/get";
    private static final String DATE = "\r\nDate: Sat, 10 Oct 2026 02:00:07 GMT";

    private ScriptedServer server;
    private Bench bench;

    @BeforeEach
    void start() throws IOException {
        server =
                new ScriptedServer()
                        .on(TOKEN, json("{\"access_token\":\"T1\",\"expires_in\":7200}"));
        bench = Bench.at(server.address());
    }

    @AfterEach
    void stop() {
        bench.close();
        server.close();
    }

    private void ask(int status, String type, String body) {
        server.on(FOLLOWERS, answer(status, type, body));
        bench.wechat.countFollowers(bench.account());
    }

    @Test
    void aDatedAnswerStandsBetweenTwoReadingsOfOurs() {
        ask(200, "application/json" + DATE, "{\"total\":1}");

        var ours = bench.clock.instant();
        assertThat(bench.time.last())
                .contains(new Dated(ours, Instant.parse("2026-10-10T02:00:07Z"), ours));
    }

    @Test
    void aRefusalIsDatedToo() {
        ask(200, "application/json" + DATE, "{\"errcode\":48001}");

        assertThat(bench.time.last()).isPresent();
    }

    @Test
    void whatSomebodyInBetweenSaysIsNotWeChatsTime() {
        ask(502, "text/html" + DATE, "<html>");
        ask(200, "text/html" + DATE, "<html>Please sign in");

        assertThat(bench.time.last()).isEmpty();
    }

    @Test
    void anAnswerWithoutADateOrWithAStrangeOneSaysNothing() {
        ask(200, "application/json", "{\"total\":1}");
        ask(200, "application/json\r\nDate: yesterday", "{\"total\":1}");

        assertThat(bench.time.last()).isEmpty();
    }
}
