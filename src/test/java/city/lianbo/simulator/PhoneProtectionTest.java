package city.lianbo.simulator;

import static city.lianbo.simulator.Caller.code;
import static city.lianbo.simulator.Caller.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PhoneProtectionTest extends SimulatedTest {

    @BeforeEach
    void protect() {
        caller.account(APP, "adminConfirmation", true);
    }

    private JsonNode row() {
        return caller.ledger(APP).getFirst();
    }

    private void becomes(String status) {
        await().untilAsserted(() -> assertThat(row().path("status").asString()).isEqualTo(status));
    }

    @Test
    void aConfirmedSendGoesOut() {
        var token = caller.token(APP);
        var answer = caller.sendAll(token, caller.draft(token, "一"), "key");
        advance("PT20M");

        assertThat(code(answer)).isZero();
        assertThat(caller.status(token, answer.path("msg_id").longValue())).isEqualTo("SENDING");
        var confirmed = caller.control("POST", "/_sim/accounts/" + APP + "/confirm");
        assertThat(confirmed.path("confirmed").asInt()).isOne();
        advance("PT10S");
        becomes("send success");
    }

    @Test
    void aRefusedSendFailsAndGivesItsChanceBack() {
        var token = caller.token(APP);
        caller.sendAll(token, caller.draft(token, "一"), "key");

        caller.control("POST", "/_sim/accounts/" + APP + "/refuse");

        becomes("err(40001)");
        assertThat(code(caller.sendAll(token, caller.draft(token, "二"), "other"))).isZero();
    }

    @Test
    void nobodyAnsweringForThirtyMinutesIsANo() {
        var token = caller.token(APP);
        caller.sendAll(token, caller.draft(token, "一"), "key");

        advance("PT30M1S");

        becomes("err(40002)");
    }

    @ParameterizedTest
    @ValueSource(ints = {89504, 45028})
    void inTwoDialectsTheAnswerIsANoAlthoughTheJobWaits(int dialect) {
        settings("protectedAnswer", dialect, "repeatGapMillis", 0);
        var token = caller.token(APP);
        var draft = caller.draft(token, "一");

        assertThat(code(caller.sendAll(token, draft, "key"))).isEqualTo(dialect);
        assertThat(caller.ledger(APP)).hasSize(1);
        var again = caller.sendAll(token, draft, "key");
        assertThat(code(again)).isEqualTo(45065);
        assertThat(again.path("msg_id").longValue()).isEqualTo(row().path("msgId").longValue());
    }

    @Test
    void sendsToATagDoNotWait() {
        var token = caller.token(APP);
        var body =
                map(
                        "filter", map("is_to_all", false, "tag_id", 2),
                        "msgtype", "mpnews",
                        "mpnews", map("media_id", caller.draft(token, "一")));
        caller.post("/cgi-bin/message/mass/sendall", token, body);

        advance("PT10S");

        becomes("send success");
    }
}
