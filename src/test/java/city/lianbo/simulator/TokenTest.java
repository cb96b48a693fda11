package city.lianbo.simulator;

import static city.lianbo.simulator.Caller.SECRET;
import static city.lianbo.simulator.Caller.code;
import static city.lianbo.simulator.Caller.map;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TokenTest extends SimulatedTest {

    private static final String USE = "/cgi-bin/draft/count";

    private String plain() {
        return caller.get(
                        "/cgi-bin/token?grant_type=client_credential&appid="
                                + APP
                                + "&secret="
                                + SECRET,
                        "")
                .path("access_token")
                .asString();
    }

    private JsonNode stable(boolean force) {
        return caller.post(
                "/cgi-bin/stable_token",
                "",
                map(
                        "grant_type", "client_credential",
                        "appid", APP,
                        "secret", SECRET,
                        "force_refresh", force));
    }

    @Test
    void eachPlainTokenIsNewAndTheOneBeforeLivesFiveMinutesMore() {
        var first = plain();
        var second = plain();

        assertThat(second).isNotEqualTo(first);
        assertThat(caller.get(USE, first).has("total_count")).isTrue();
        advance("PT5M1S");
        assertThat(code(caller.get(USE, first))).isEqualTo(40001);
        assertThat(caller.get(USE, second).has("total_count")).isTrue();
    }

    @Test
    void theStableTokenStaysTheSameWithTheSecondsThatAreLeft() {
        var first = stable(false);
        advance("PT1H");
        var later = stable(false);

        assertThat(first.path("expires_in").asInt()).isBetween(7_190, 7_200);
        assertThat(later.path("access_token")).isEqualTo(first.path("access_token"));
        assertThat(later.path("expires_in").asInt()).isBetween(3_590, 3_600);
        advance("PT56M");
        var renewed = stable(false);
        assertThat(renewed.path("access_token")).isNotEqualTo(first.path("access_token"));
        assertThat(caller.get(USE, first.path("access_token").asString()).has("total_count"))
                .isTrue();
    }

    @Test
    void forceKillsTheOldOneAtOnceButNotTooOften() {
        var plain = plain();
        var old = stable(false).path("access_token").asString();
        var forced = stable(true).path("access_token").asString();

        assertThat(code(caller.get(USE, old))).isEqualTo(40001);
        assertThat(caller.get(USE, forced).has("total_count")).isTrue();
        assertThat(caller.get(USE, plain).has("total_count")).isTrue();
        assertThat(code(stable(true))).isEqualTo(45011);
        for (int i = 0; i < 19; i++) {
            advance("PT31S");
            assertThat(code(stable(true))).isZero();
        }
        advance("PT31S");
        assertThat(code(stable(true))).isEqualTo(45009);
    }

    @Test
    void wrongTokensAreToldApart() {
        var token = plain();

        assertThat(code(caller.get(USE, ""))).isEqualTo(41001);
        assertThat(code(caller.get(USE, "nonsense"))).isEqualTo(40014);
        assertThat(code(caller.get(USE, "86_" + "x".repeat(132)))).isEqualTo(40001);
        advance("PT2H1S");
        assertThat(code(caller.get(USE, token))).isEqualTo(42001);
    }

    @Nested
    class Refused {

        private JsonNode asked(String grant, String appId, String secret) {
            return caller.get(
                    "/cgi-bin/token?grant_type=%s&appid=%s&secret=%s"
                            .formatted(grant, appId, secret),
                    "");
        }

        @Test
        void wrongCredentialsHaveTheirCodes() {
            assertThat(code(asked("password", APP, SECRET))).isEqualTo(40002);
            assertThat(code(asked("client_credential", "", SECRET))).isEqualTo(41002);
            assertThat(code(asked("client_credential", APP, ""))).isEqualTo(41004);
            assertThat(code(asked("client_credential", "wxnobody", SECRET))).isEqualTo(40013);
            assertThat(code(asked("client_credential", APP, "wrong"))).isEqualTo(40125);
        }

        @Test
        void aForeignAddressIsNamedInTheText() {
            var token = plain();
            caller.account(APP, "ipList", java.util.List.of("47.95.215.232"));

            var answer = asked("client_credential", APP, SECRET);

            assertThat(code(answer)).isEqualTo(40164);
            assertThat(answer.path("errmsg").asString())
                    .startsWith(
                            "invalid ip 127.0.0.1 ipv6 ::ffff:127.0.0.1, not in whitelist rid: ");
            assertThat(code(caller.get(USE, token))).isEqualTo(40164);
        }

        @Test
        void theWrongMethodIsNamed() {
            assertThat(code(caller.get("/cgi-bin/stable_token", ""))).isEqualTo(43002);
            assertThat(code(caller.post("/cgi-bin/token", "", map()))).isEqualTo(43001);
            assertThat(code(caller.get("/cgi-bin/no/such/thing", ""))).isEqualTo(40066);
        }
    }

    @Test
    void everyRefusalHasARidThatTellsWhatWasAsked() {
        var token = plain();
        var refusal = caller.post("/cgi-bin/draft/get", token, map("media_id", "nothing"));
        var text = refusal.path("errmsg").asString();

        assertThat(text).matches("invalid media_id rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}");
        var rid = text.substring(text.lastIndexOf(' ') + 1);
        var trace = caller.post("/cgi-bin/openapi/rid/get", token, map("rid", rid));
        assertThat(trace.path("request").path("request_body").asString()).contains("nothing");
    }
}
