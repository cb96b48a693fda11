package city.lianbo.simulator;

import static city.lianbo.simulator.Caller.code;
import static city.lianbo.simulator.Caller.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RemoteControlTest extends SimulatedTest {

    @Test
    void whatIsNotGivenStaysAsItWas() {
        caller.account(APP, "name", "临江发布", "followers", 120_000);
        var after =
                caller.control(
                        "PUT",
                        "/_sim/accounts/" + APP,
                        map("callback", map("url", "http://127.0.0.1:1/", "token", "abc")));

        assertThat(after.path("name").asString()).isEqualTo("临江发布");
        assertThat(after.path("followers").asInt()).isEqualTo(120_000);
        assertThat(after.path("callback").path("mode").asString()).isEqualTo("plain");
        var key = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
        var safe =
                caller.control("PUT", "/_sim/accounts/" + APP, map("callback", map("aesKey", key)));
        assertThat(safe.path("callback").path("mode").asString()).isEqualTo("safe");
        assertThat(safe.path("callback").path("url").asString()).isEqualTo("http://127.0.0.1:1/");
    }

    @Test
    void unknownNamesAndImpossibleValuesAreRefused() {
        assertThat(refusal("/_sim/accounts/" + APP, map("colour", "red"))).contains("colour");
        assertThat(refusal("/_sim/accounts/" + APP, map("kind", "newspaper"))).contains("kind");
        assertThat(refusal("/_sim/settings", map("draftGone", "tomorrow"))).contains("draftGone");
        assertThat(refusal("/_sim/clock", map("set", "yesterday"))).contains("PT24H");
        assertThat(refusal("/_sim/latency", map("millis", -1))).contains("millis");
        assertThat(caller.control("GET", "/_sim/nothing").path("error").asString())
                .contains("/_sim/nothing");
        assertThat(caller.control("DELETE", "/_sim/ledger").path("error").asString())
                .contains("takes GET");
    }

    private String refusal(String path, Object body) {
        return caller.control("PUT", path, body).path("error").asString();
    }

    @Test
    void resettingKeepsAccountsTokensAndUploads() {
        var token = caller.token(APP);
        var article = caller.article(token, "一");
        caller.sendAll(token, caller.draft(token, List.of(article)), "key");
        settings("draftGone", "completion");
        advance("PT1H");

        caller.control("POST", "/_sim/reset");

        assertThat(caller.ledger("")).isEmpty();
        assertThat(caller.control("GET", "/_sim/settings").path("draftGone").asString())
                .isEqualTo("acceptance");
        assertThat(caller.control("GET", "/_sim/clock").path("offset").asString())
                .isEqualTo("PT0S");
        assertThat(code(caller.sendAll(token, caller.draft(token, List.of(article)), "key")))
                .isZero();
    }

    @Test
    void timeCanStandStillAndGoOn() {
        caller.control("PUT", "/_sim/clock", map("set", "2026-11-23T18:30:00+08:00"));
        caller.control("PUT", "/_sim/clock", map("stop", true));
        var first = caller.control("GET", "/_sim/clock").path("now").asString();

        assertThat(caller.control("GET", "/_sim/clock").path("now").asString()).isEqualTo(first);
        caller.control("PUT", "/_sim/clock", map("advance", "PT1M"));
        assertThat(caller.control("GET", "/_sim/clock").path("stopped").booleanValue()).isTrue();
        caller.control("PUT", "/_sim/clock", map("run", true));
        assertThat(caller.control("GET", "/_sim/clock").path("stopped").booleanValue()).isFalse();
    }
}
