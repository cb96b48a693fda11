package city.lianbo.simulator;

import static city.lianbo.simulator.Caller.code;
import static city.lianbo.simulator.Caller.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;

class DeletionTest extends SimulatedTest {

    private long sent(String token) {
        var articles = List.of(caller.article(token, "头条"), caller.article(token, "次条"));
        var answer = caller.sendAll(token, caller.draft(token, articles), "key");
        long msgId = answer.path("msg_id").longValue();
        advance("PT10S");
        await().until(() -> caller.status(token, msgId), "SEND_SUCCESS"::equals);
        return msgId;
    }

    private int delete(String token, Object... body) {
        return code(caller.post("/cgi-bin/message/mass/delete", token, map(body)));
    }

    @Test
    void oneArticleOrAllByPositionFromOne() {
        var token = caller.token(APP);
        long msgId = sent(token);

        assertThat(delete(token, "msg_id", msgId, "article_idx", 3)).isEqualTo(40060);
        assertThat(delete(token, "msg_id", msgId, "article_idx", 2)).isZero();
        assertThat(caller.status(token, msgId)).isEqualTo("SEND_SUCCESS");
        assertThat(delete(token, "msg_id", msgId)).isZero();
        assertThat(caller.status(token, msgId)).isEqualTo("DELETE");
    }

    @Test
    void onlyWhatWasSentHere() {
        caller.account("wxother");
        var token = caller.token(APP);
        long msgId = sent(token);

        assertThat(delete(caller.token("wxother"), "msg_id", msgId)).isEqualTo(40059);
        assertThat(delete(token, "msg_id", 12345)).isEqualTo(40059);
        assertThat(delete(token)).isEqualTo(40059);
        assertThat(caller.status(caller.token("wxother"), msgId)).isEmpty();
    }
}
