package city.lianbo.simulator;

import static city.lianbo.simulator.Caller.code;
import static city.lianbo.simulator.Caller.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PermissionTest extends SimulatedTest {

    @Test
    void anUnverifiedAccountKeepsDraftsButNeitherSendsNorPublishes() {
        caller.account(APP, "verified", false);
        var token = caller.token(APP);
        var media = caller.draft(token, "一");

        assertThat(media).isNotEmpty();
        assertThat(code(caller.sendAll(token, media, "key"))).isEqualTo(48001);
        assertThat(code(caller.post("/cgi-bin/freepublish/submit", token, map("media_id", media))))
                .isEqualTo(48001);
        assertThat(caller.ledger(APP)).isEmpty();
    }

    @Test
    void setsThatAreNotGrantedAreMissing() {
        caller.account(APP, "permissions", List.of(7));
        var token = caller.token(APP);

        assertThat(code(caller.get("/cgi-bin/draft/count", token))).isEqualTo(48001);
        assertThat(code(caller.get("/cgi-bin/user/get", token))).isEqualTo(48001);
        assertThat(caller.status(token, 1)).isEmpty();
    }

    @Test
    void onlyServiceAccountsSendToAListOfFollowers() {
        caller.account("wxservice", "kind", "service");
        var token = caller.token(APP);
        var service = caller.token("wxservice");
        var fans = caller.get("/cgi-bin/user/get", service).path("data").path("openid");
        var two = List.of(fans.get(0).asString(), fans.get(1).asString());

        var body =
                map(
                        "touser",
                        two,
                        "msgtype",
                        "mpnews",
                        "mpnews",
                        map("media_id", caller.draft(service, "一")));

        assertThat(code(caller.post("/cgi-bin/message/mass/send", token, body))).isEqualTo(48001);
        assertThat(code(caller.post("/cgi-bin/message/mass/send", service, body))).isZero();
        body.put("touser", List.of(two.getFirst()));
        assertThat(code(caller.post("/cgi-bin/message/mass/send", service, body))).isEqualTo(40130);
    }

    @Test
    void agreementAndFreezingAreLookedAt() {
        caller.account(APP, "agreedToMassSend", false);
        var token = caller.token(APP);

        assertThat(code(caller.sendAll(token, caller.draft(token, "一"), "key"))).isEqualTo(48003);
        caller.account(APP, "frozen", true);
        assertThat(code(caller.get("/cgi-bin/draft/count", token))).isEqualTo(50002);
    }

    @Test
    void aKindThatDoesNotFitItsMediaIsASystemError() {
        var token = caller.token(APP);
        var body =
                map(
                        "filter", map("is_to_all", true),
                        "msgtype", "mpnews",
                        "mpnews", map("media_id", caller.cover(token)));

        assertThat(code(caller.post("/cgi-bin/message/mass/sendall", token, body))).isEqualTo(-1);
        body.put("msgtype", "pigeon");
        assertThat(code(caller.post("/cgi-bin/message/mass/sendall", token, body)))
                .isEqualTo(40008);
        body.put("msgtype", "mpnews");
        body.put("filter", map("is_to_all", false));
        assertThat(code(caller.post("/cgi-bin/message/mass/sendall", token, body)))
                .isEqualTo(45159);
    }
}
