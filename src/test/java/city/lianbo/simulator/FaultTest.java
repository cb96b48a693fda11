package city.lianbo.simulator;

import static city.lianbo.simulator.Caller.SECRET;
import static city.lianbo.simulator.Caller.bytes;
import static city.lianbo.simulator.Caller.code;
import static city.lianbo.simulator.Caller.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultTest extends SimulatedTest {

    private static final String SEND = "/cgi-bin/message/mass/sendall";

    @AfterEach
    void patienceAgain() {
        caller.waitingOnly(Duration.ofSeconds(20));
    }

    private void fault(String path, String fault, Object... more) {
        var rule = map("path", path, "fault", fault, "times", 1);
        rule.putAll(map(more));
        caller.control("PUT", "/_sim/faults", List.of(rule));
    }

    private byte[] send(String token, String draft) throws IOException {
        var body =
                map(
                        "filter",
                        map("is_to_all", true),
                        "msgtype",
                        "mpnews",
                        "mpnews",
                        map("media_id", draft),
                        "clientmsgid",
                        "key");
        return caller.tried(
                        "POST", SEND + "?access_token=" + token, bytes(body), "application/json")
                .body();
    }

    @ParameterizedTest
    @CsvSource({"resetBefore, 0", "resetAfter, 1"})
    void aDeadConnectionTellsNothing(String fault, int accepted) {
        var token = caller.token(APP);
        var draft = caller.draft(token, "一");
        fault(SEND, fault);

        assertThatThrownBy(() -> send(token, draft))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(HttpTimeoutException.class);
        assertThat(caller.ledger(APP)).hasSize(accepted);
    }

    @Test
    void aWithheldAnswerWasCarriedOut() {
        var token = caller.token(APP);
        var draft = caller.draft(token, "一");
        fault(SEND, "timeoutAfter", "delayMs", 3_000);
        caller.waitingOnly(Duration.ofMillis(400));

        assertThatThrownBy(() -> send(token, draft)).isInstanceOf(HttpTimeoutException.class);
        caller.waitingOnly(Duration.ofSeconds(20));
        assertThat(caller.ledger(APP)).hasSize(1);
        assertThat(code(caller.sendAll(token, draft, "key"))).isEqualTo(45066);
    }

    @ParameterizedTest
    @CsvSource({"error:-1, -1, 0", "error:45009, 45009, 0", "errorAfter:-1, -1, 1"})
    void aCodeMayHideAnAcceptance(String fault, int answered, int accepted) {
        var token = caller.token(APP);
        var draft = caller.draft(token, "一");
        fault("/message/mass/sendall", fault, "appId", APP);

        assertThat(code(caller.sendAll(token, draft, "key"))).isEqualTo(answered);
        assertThat(caller.ledger(APP)).hasSize(accepted);
    }

    @ParameterizedTest
    @CsvSource({
        "emptyBody, 0, 1",
        "truncatedBody, 40, 1",
        "http502, 100, 0",
        "http502After, 100, 1"
    })
    void anAnswerMayBeNoJson(String fault, int atMost, int accepted) throws IOException {
        var token = caller.token(APP);
        var draft = caller.draft(token, "一");
        fault(SEND, fault);

        var answer = new String(send(token, draft), StandardCharsets.UTF_8);

        assertThat(answer.length()).isLessThanOrEqualTo(Math.max(atMost, 200));
        assertThat(answer).doesNotEndWith("}");
        assertThat(caller.ledger(APP)).hasSize(accepted);
    }

    @Test
    void theRightAnswerMayBeLabelledWrongly() {
        var token = caller.token(APP);
        fault("/cgi-bin/draft/*", "textPlain");

        var response =
                caller.exchange(
                        "GET", "/cgi-bin/draft/count?access_token=" + token, new byte[0], "");

        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/plain");
        assertThat(Caller.json(response).path("total_count").asInt()).isZero();
    }

    @Test
    void aDelayedCallIsCarriedOutAlthoughNobodyWaits() {
        var token = caller.token(APP);
        var draft = caller.draft(token, "一");
        fault(SEND, "delay", "delayMs", 800);
        caller.waitingOnly(Duration.ofMillis(300));

        assertThatThrownBy(() -> send(token, draft)).isInstanceOf(HttpTimeoutException.class);
        caller.waitingOnly(Duration.ofSeconds(20));
        await().untilAsserted(() -> assertThat(caller.ledger(APP)).hasSize(1));
    }

    @Test
    void tokenEndpointsAreNotSpared() {
        fault("/cgi-bin/stable_token", "error:-1", "appId", APP);
        var body = map("grant_type", "client_credential", "appid", APP, "secret", SECRET);

        assertThat(code(caller.post("/cgi-bin/stable_token", "", body))).isEqualTo(-1);
        assertThat(code(caller.post("/cgi-bin/stable_token", "", body))).isZero();
    }

    @Test
    void theSameSeedThrowsTheSameDice() {
        var token = caller.token(APP);

        assertThat(strikes(token, 42)).isEqualTo(strikes(token, 42)).contains(true, false);
        assertThat(strikes(token, 7)).isNotEqualTo(strikes(token, 42));
    }

    private List<Boolean> strikes(String token, long seed) {
        var rule = map("path", "/cgi-bin/draft/count", "fault", "error:-1", "probability", 0.5);
        caller.control("PUT", "/_sim/faults", map("seed", seed, "rules", List.of(rule)));
        var struck = new ArrayList<Boolean>();
        for (int i = 0; i < 24; i++) {
            struck.add(code(caller.get("/cgi-bin/draft/count", token)) == -1);
        }
        return struck;
    }

    @Test
    void anUnknownFaultIsRefusedWithTheNamesThatExist() {
        var answer =
                caller.control(
                        "PUT",
                        "/_sim/faults",
                        List.of(map("path", "/cgi-bin/token", "fault", "gremlins")));

        assertThat(answer.path("error").asString()).contains("gremlins").contains("resetAfter");
    }

    @Test
    void latencyHoldsTheAnswerBackAfterTheCall() {
        caller.control("PUT", "/_sim/latency", map("millis", 1_500, "jitterMillis", 10));
        var token = caller.token(APP);
        var draft = caller.draft(token, "一");
        caller.waitingOnly(Duration.ofMillis(500));

        assertThatThrownBy(() -> send(token, draft)).isInstanceOf(HttpTimeoutException.class);
        assertThat(caller.ledger(APP)).hasSize(1);
    }
}
