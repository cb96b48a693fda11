package city.lianbo.simulator;

import static city.lianbo.simulator.Caller.code;
import static city.lianbo.simulator.Caller.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FollowerTest extends SimulatedTest {

    @Test
    void followersComeInPagesAndEndWithAnEmptyNext() {
        caller.account(APP, "followers", 10_001);
        var token = caller.token(APP);
        var first = caller.get("/cgi-bin/user/get", token);
        var next = first.path("next_openid").asString();
        var second = caller.get("/cgi-bin/user/get?next_openid=" + next, token);

        assertThat(first.path("total").asInt()).isEqualTo(10_001);
        assertThat(first.path("count").asInt()).isEqualTo(10_000);
        assertThat(second.path("count").asInt()).isOne();
        assertThat(second.path("next_openid").asString()).isEmpty();
        assertThat(caller.get("/cgi-bin/user/info?openid=" + next, token).path("subscribe").asInt())
                .isOne();
        assertThat(code(caller.get("/cgi-bin/user/info?openid=nobody", token))).isEqualTo(40003);
    }

    @Test
    void anAccountWithoutFollowersHasNoData() {
        caller.account(APP, "followers", 0);

        var list = caller.get("/cgi-bin/user/get", caller.token(APP));

        assertThat(list.path("total").asInt()).isZero();
        assertThat(list.has("data")).isFalse();
    }

    @Test
    void tagsAreMadeGivenTakenAndSentTo() {
        var token = caller.token(APP);
        var fan =
                caller.get("/cgi-bin/user/get", token)
                        .path("data")
                        .path("openid")
                        .get(0)
                        .asString();
        int id =
                caller.post("/cgi-bin/tags/create", token, map("tag", map("name", "司机")))
                        .path("tag")
                        .path("id")
                        .asInt();

        assertThat(id).isGreaterThanOrEqualTo(100);
        assertThat(code(caller.post("/cgi-bin/tags/create", token, map("tag", map("name", "司机")))))
                .isEqualTo(45157);
        caller.post(
                "/cgi-bin/tags/members/batchtagging",
                token,
                map("tagid", id, "openid_list", List.of(fan)));
        assertThat(
                        caller.post("/cgi-bin/tags/getidlist", token, map("openid", fan))
                                .path("tagid_list")
                                .get(0)
                                .asInt())
                .isEqualTo(id);
        var body =
                map(
                        "filter", map("is_to_all", false, "tag_id", id),
                        "msgtype", "mpnews",
                        "mpnews", map("media_id", caller.draft(token, "一")));
        assertThat(code(caller.post("/cgi-bin/message/mass/sendall", token, body))).isZero();
        assertThat(caller.ledger(APP).getFirst().path("audience").asString())
                .isEqualTo("tag:" + id);
        caller.post("/cgi-bin/tags/delete", token, map("tag", map("id", id)));
        assertThat(code(caller.post("/cgi-bin/tags/delete", token, map("tag", map("id", 1)))))
                .isEqualTo(45058);
    }
}
