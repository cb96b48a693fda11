package city.lianbo.simulator;

import static city.lianbo.simulator.Caller.code;
import static city.lianbo.simulator.Caller.map;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallQuotaTest extends SimulatedTest {

    @Test
    void callsAreCountedPerDayAndPathAndCanBeCleared() {
        caller.account(APP, "dailyLimits", map("/cgi-bin/draft/count", 2));
        caller.control("PUT", "/_sim/clock", map("set", "2026-11-23T09:00:00+08:00"));
        var token = caller.token(APP);
        caller.get("/cgi-bin/draft/count", token);
        caller.get("/cgi-bin/draft/count", token);

        assertThat(code(caller.get("/cgi-bin/draft/count", token))).isEqualTo(45009);
        var quota =
                caller.post(
                                "/cgi-bin/openapi/quota/get",
                                token,
                                map("cgi_path", "/cgi-bin/draft/count"))
                        .path("quota");
        assertThat(quota.path("daily_limit").asInt()).isEqualTo(2);
        assertThat(quota.path("used").asInt()).isEqualTo(2);
        assertThat(quota.path("remain").asInt()).isZero();
        assertThat(code(caller.post("/cgi-bin/clear_quota", token, map("appid", APP)))).isZero();
        assertThat(caller.get("/cgi-bin/draft/count", token).has("total_count")).isTrue();
    }

    @Test
    void clearingIsAllowedTenTimesAMonth() {
        var token = caller.token(APP);
        for (int i = 0; i < 10; i++) {
            assertThat(code(caller.post("/cgi-bin/clear_quota", token, map("appid", APP))))
                    .isZero();
        }

        assertThat(code(caller.post("/cgi-bin/clear_quota", token, map("appid", APP))))
                .isEqualTo(48006);
    }

    @Test
    void theMassInterfaceTakesSixtyCallsAMinute() {
        settings("massCallsPerMinute", 3);
        var token = caller.token(APP);
        for (int i = 0; i < 3; i++) {
            assertThat(code(caller.sendAll(token, "nothing", "key" + i))).isEqualTo(40007);
        }

        assertThat(code(caller.sendAll(token, "nothing", "key"))).isEqualTo(45011);
        advance("PT61S");
        assertThat(code(caller.sendAll(token, "nothing", "key"))).isEqualTo(40007);
    }

    @Test
    void anUnknownPathHasNoQuota() {
        var token = caller.token(APP);

        assertThat(
                        code(
                                caller.post(
                                        "/cgi-bin/openapi/quota/get",
                                        token,
                                        map("cgi_path", "/cgi-bin/nothing"))))
                .isEqualTo(76021);
    }
}
